//! The permitted pairs with their fit, written by the worker.

use super::Basis;
use super::inputs::Present;
use super::running::{RunError, Running};
use crate::domain::matching::Pairs;
use crate::exchange::job::Question;
use crate::exchange::job::permitted::PermittedPairs;
use crate::state::AppState;

impl AppState {
    /// The pairs that the rules permit, as CSV. Pairings that stand are left out of account, so that the
    /// file holds what a run would have chosen from before anything was approved.
    ///
    /// # Errors
    /// When there is no programme, or the worker gave no answer.
    pub async fn permitted_pairs(self, running: Running) -> Result<String, RunError> {
        let programme = self.programme_now().ok_or(RunError::NoProgramme)?;
        let basis = Basis {
            standing: Pairs::new(),
            ..self.basis_now(&programme, Present::default())
        };
        let inputs = self.inputs_of(&programme, &basis).await;
        let question = Question::PermittedPairs(PermittedPairs {
            cohort: inputs.cohort,
        });
        running.ask(&question, &[inputs.people]).await
    }
}
