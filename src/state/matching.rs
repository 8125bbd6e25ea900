//! Matching: a run in the worker, and what the coordinator makes of it.

mod approval;
mod assessing;
mod freshness;
mod inputs;
mod permitted;
mod running;

use std::sync::Arc;

use leptos::prelude::*;

use super::AppState;
use crate::domain::id::ProgrammeId;
use crate::storage::record::Recorded;
use crate::storage::record::run::{Run, RunProposal};
use crate::storage::store::{StorageError, Store};

pub use approval::Approval;
pub use assessing::PairHistory;
pub use freshness::Freshness;
pub(super) use inputs::people_in_bytes;
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

    /// Keeps a run in place of the last one.
    pub(super) async fn save_run(self, run: Run) -> Result<(), StorageError> {
        self.commit(vec![run.put()]).await?;
        let programme = run.programme.clone();
        self.show_run(&programme, Some(run));
        Ok(())
    }
}
