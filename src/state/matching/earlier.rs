//! Runs before the last one, read when somebody wants to see them.

use leptos::prelude::*;

use super::{EarlierRun, KeptRun};
use crate::domain::id::ProgrammeId;
use crate::state::AppState;
use crate::storage::record::Recorded;
use crate::storage::record::earlier_run::{MOST_EARLIER, key_of};
use crate::storage::store::{Change, StorageError, Store};

impl AppState {
    /// The earlier runs of the programme, the latest first. One that cannot be understood is left out.
    ///
    /// # Errors
    /// When they could not be read.
    pub async fn earlier_runs(self) -> Result<Vec<EarlierRun>, StorageError> {
        match self.programme_now() {
            Some(programme) => self.earlier_runs_of(&programme.id).await,
            None => Ok(Vec::new()),
        }
    }

    /// The earlier runs of a programme, the latest first.
    pub(in crate::state) async fn earlier_runs_of(
        self,
        programme: &ProgrammeId,
    ) -> Result<Vec<EarlierRun>, StorageError> {
        let keeper = self.keeper.get_value();
        let records = keeper.read_all(EarlierRun::STORE).await?;
        let runs = records
            .iter()
            .filter_map(|one| EarlierRun::decode(one).ok());
        let mut runs: Vec<EarlierRun> = runs.filter(|run| run.programme == *programme).collect();
        runs.sort_by_key(|run| std::cmp::Reverse(run.number));
        Ok(runs)
    }
}

/// What keeps a run as an earlier one; the oldest goes where there are too many.
pub(super) fn put_aside(run: &KeptRun) -> Vec<Change> {
    let earlier = EarlierRun::from(run);
    let oldest = run
        .number
        .checked_sub(MOST_EARLIER)
        .filter(|oldest| *oldest > 0);
    let oldest = oldest.map(|oldest| {
        let key = key_of(&run.programme, oldest);
        Change::Delete(EarlierRun::STORE, key)
    });
    [earlier.put()].into_iter().chain(oldest).collect()
}
