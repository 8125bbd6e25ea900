//! The proof of the last run, written by the worker.

use leptos::prelude::*;

use super::running::{RunError, Running};
use crate::browser::worker_client::Answer;
use crate::domain::matching::Objective;
use crate::domain::programme::Programme;
use crate::exchange::job::Question;
use crate::exchange::job::proof::WriteProof;
use crate::state::AppState;

/// Why there is no proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofError {
    /// The people have changed since the run, or it was made by a release that kept too little of it.
    NotThisRun,
    /// The worker gave none.
    Run(RunError),
}

impl AppState {
    /// The proof of the last run as a file: the run is made again, as it was, and its prices are written.
    ///
    /// # Errors
    /// When the run cannot be made as it was, or the worker gave no answer.
    pub async fn proof(self, running: Running) -> Result<Answer, ProofError> {
        let no_programme = ProofError::Run(RunError::NoProgramme);
        let programme = self.programme_now().ok_or(no_programme)?;
        let run = self.run().get_untracked().ok_or(ProofError::NotThisRun)?;
        let is_provable = run.settings.objective == Objective::BestTotal;
        let basis = run.basis.as_ref().filter(|_| is_provable);
        let basis = basis.ok_or(ProofError::NotThisRun)?;
        running.begin();
        let programme = Programme {
            matching: run.settings.clone(),
            ..programme
        };
        let inputs = self.inputs_of(&programme, basis).await;
        if inputs.digest != run.inputs {
            running.end();
            return Err(ProofError::NotThisRun);
        }
        let question = Question::Proof(WriteProof {
            cohort: inputs.cohort,
        });
        let answer = running.ask_for_file(&question, &[inputs.people]).await;
        answer.map_err(ProofError::Run)
    }
}
