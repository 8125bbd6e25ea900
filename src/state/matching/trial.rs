//! What a run would change, without making it.

use super::inputs::Present;
use super::running::{RunError, Running};
use crate::domain::matching::Trial;
use crate::exchange::job::Question;
use crate::exchange::job::trial::{self, TryMatching};
use crate::state::AppState;
use crate::storage::record::shape::pairs::shape_of;

impl AppState {
    /// Tries what a run would propose now in place of these pairs, by the settings and wishes of now. Nothing is
    /// changed.
    ///
    /// # Errors
    /// When there is no programme, or the worker gave no answer.
    pub async fn try_matching(self, running: Running, present: Present) -> Result<Trial, RunError> {
        let programme = self.programme_now().ok_or(RunError::NoProgramme)?;
        running.begin();
        let before = shape_of(&present.pairs);
        let inputs = self.matching_inputs(&programme, present).await;
        let question = Question::Try(TryMatching {
            cohort: inputs.cohort,
            before,
        });
        let text = running.ask(&question, &[inputs.people]).await?;
        trial::read(&text).map_err(|error| RunError::Broken(error.0))
    }
}
