//! A run in the worker, with its progress and a way to stop it.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

use super::KeptRun;
use super::inputs::Present;
use crate::browser::worker_client::{self, Answer, WorkerError};
use crate::browser::{clock, page};
use crate::exchange::job::matching::MatchPeople;
use crate::exchange::job::{Question, WorkerProgress};
use crate::state::AppState;
use crate::storage::record::Recorded;
use crate::storage::store::{StorageError, StoredRecord};

/// How far a run has come.
pub type RunProgress = WorkerProgress;

/// Why a run gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunError {
    /// There is no programme.
    NoProgramme,
    /// It was stopped.
    Cancelled,
    /// The worker broke.
    Broken(String),
    /// The result could not be kept.
    Storage(StorageError),
}

/// A run on its way. It belongs to a screen.
#[derive(Clone, Copy)]
pub struct Running {
    /// How far it has come; `None` while nothing runs.
    pub progress: RwSignal<Option<RunProgress>>,
    question: StoredValue<Option<worker_client::Question>, LocalStorage>,
    /// Whether it was stopped before the worker was asked.
    is_stopped: StoredValue<bool>,
}

impl Default for Running {
    fn default() -> Self {
        Self {
            progress: RwSignal::new(None),
            question: StoredValue::new_local(None),
            is_stopped: StoredValue::new(false),
        }
    }
}

impl Running {
    /// Whether it is on its way.
    #[must_use]
    pub fn is_running(self) -> Signal<bool> {
        Signal::derive(move || self.progress.with(Option::is_some))
    }

    /// How far it has come, from 0 to 1; `None` while nothing runs.
    #[must_use]
    pub fn share(self) -> Signal<Option<f64>> {
        let share = |progress: RunProgress| f64::from(progress.thousandths) / 1000.0;
        Signal::derive(move || self.progress.get().map(share))
    }

    /// Stops it; nothing is changed.
    pub fn cancel(self) {
        match self.question.try_update_value(Option::take).flatten() {
            Some(question) => question.cancel(),
            // The question is still being put together.
            None if self.progress.with_untracked(Option::is_some) => {
                self.is_stopped.try_set_value(true);
            }
            None => {}
        }
    }

    /// Shows that it is on its way before the worker is asked.
    pub(super) fn begin(self) {
        self.progress.try_set(Some(RunProgress {
            phase: 1,
            thousandths: 0,
        }));
    }

    /// Shows that nothing runs.
    pub(super) fn end(self) {
        self.progress.try_set(None);
    }

    /// Asks the worker for a text and keeps count of how far it has come.
    pub(in crate::state) async fn ask(
        self,
        question: &impl Serialize,
        bytes: &[Vec<u8>],
    ) -> Result<String, RunError> {
        let answer = self.ask_for_file(question, bytes).await?;
        Ok(answer.text())
    }

    /// Asks the worker for a file.
    pub(in crate::state) async fn ask_for_file(
        self,
        question: &impl Serialize,
        bytes: &[Vec<u8>],
    ) -> Result<Answer, RunError> {
        self.ask_at(&page::worker_address(), question, bytes).await
    }

    /// Asks the worker of an address.
    pub(in crate::state) async fn ask_at(
        self,
        address: &str,
        question: &impl Serialize,
        bytes: &[Vec<u8>],
    ) -> Result<Answer, RunError> {
        // A screen that was left took its values along: nobody waits for the answer any more.
        if self.is_stopped.try_update_value(std::mem::take) != Some(false) {
            self.progress.try_set(None);
            return Err(RunError::Cancelled);
        }
        let broken = |reason: String| RunError::Broken(reason);
        let text = serde_json::to_string(question).map_err(|error| broken(error.to_string()))?;
        self.begin();
        let heard = move |text: String| {
            if let Ok(progress) = serde_json::from_str(&text) {
                self.progress.try_set(Some(progress));
            }
        };
        let asked = worker_client::ask(address, &text, bytes, Rc::new(heard));
        let result = match asked {
            Ok((question, answer)) => {
                self.question.try_set_value(Some(question));
                answer.await
            }
            Err(error) => Err(error),
        };
        self.question.try_set_value(None);
        self.progress.try_set(None);
        result.map_err(|error| match error {
            WorkerError::Cancelled => RunError::Cancelled,
            WorkerError::Broken(reason) => RunError::Broken(reason),
        })
    }
}

impl AppState {
    /// Proposes pairs for everybody who has a place left, in place of those that are proposed at present, and keeps
    /// the run. What became of it goes to `done`.
    pub fn run_matching(
        self,
        running: Running,
        present: Present,
        done: impl Fn(Result<(), RunError>) + 'static,
    ) {
        spawn_local(async move { done(self.propose_pairs(running, present).await) });
    }

    async fn propose_pairs(self, running: Running, present: Present) -> Result<(), RunError> {
        let programme = self.programme_now().ok_or(RunError::NoProgramme)?;
        running.begin();
        let earlier = self.earlier_runs_of(&programme.id).await;
        let earlier = earlier.map_err(RunError::Storage)?;
        let last = self
            .run()
            .with_untracked(|run| run.as_ref().map(|run| run.number));
        let last = last.into_iter().chain(earlier.iter().map(|run| run.number));
        let inputs = self.matching_inputs(&programme, present).await;
        let question = Question::Match(MatchPeople {
            cohort: inputs.cohort,
            number: last.max().unwrap_or(0) + 1,
            today: clock::today().format("%Y-%m-%d").to_string(),
            inputs: inputs.digest,
        });
        let json = running.ask(&question, &[inputs.people]).await?;
        let record = StoredRecord {
            key: programme.id.to_string(),
            json,
        };
        let run = KeptRun::decode(&record).map_err(|error| RunError::Broken(error.to_string()))?;
        self.save_run(run).await.map_err(RunError::Storage)
    }
}
