//! Matching: a run in the worker, and what the coordinator makes of it.

mod alternatives;
mod approval;
mod assessing;
mod earlier;
mod freshness;
mod inputs;
mod permitted;
mod proof;
mod readiness;
mod repeat;
mod running;
mod trial;
mod wishes;

use std::sync::Arc;

use leptos::prelude::*;

use super::AppState;
use crate::domain::id::ProgrammeId;
use crate::storage::record::Recorded;
use crate::storage::record::run::{Run, RunProposal};
use crate::storage::store::{StorageError, Store};

pub use crate::storage::record::basis::Basis;
pub use crate::storage::record::earlier_run::EarlierRun;
pub use crate::storage::record::wishes::{Wish, Wishes};
pub use approval::Approval;
pub use assessing::PairHistory;
pub use freshness::Freshness;
pub use inputs::Present;
pub(super) use inputs::people_in_bytes;
pub use proof::ProofError;
pub use repeat::Repeated;
pub use running::{RunError, RunProgress, Running};

/// A run as it is kept.
pub type KeptRun = Run;
/// A proposal of such a run.
pub type KeptProposal = RunProposal;

impl AppState {
    /// Reads the last run of the programme. A run that cannot be understood is as good as none: it can
    /// be made again.
    pub(super) async fn load_run(self) {
        let Some(programme) = self.programme_now() else {
            return;
        };
        let keeper = self.keeper.get_value();
        if let Ok(record) = keeper.read(Run::STORE, programme.id.as_str()).await {
            let run = record.and_then(|record| Run::decode(&record).ok());
            self.show_run(&programme.id, run);
        }
    }

    /// Shows the last run of a programme, unless another programme was turned to meanwhile.
    fn show_run(self, programme: &ProgrammeId, run: Option<Run>) {
        if self.programme_now().is_some_and(|now| now.id == *programme) {
            self.run().try_set(run.map(Arc::new));
        }
    }

    /// Keeps a run in place of the last one, which becomes an earlier one.
    pub(super) async fn save_run(self, run: Run) -> Result<(), StorageError> {
        let before = self.run().try_get_untracked().flatten();
        let mut changes = before.map_or_else(Vec::new, |before| earlier::put_aside(&before));
        changes.push(run.put());
        self.commit_if(self.run_seen(), changes).await?;
        let programme = run.programme.clone();
        self.show_run(&programme, Some(run));
        Ok(())
    }
}
