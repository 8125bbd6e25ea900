//! Who else somebody could have, without choosing anybody.

use super::inputs::Present;
use super::running::{RunError, Running};
use crate::domain::id::ParticipantId;
use crate::domain::matching::Alternative;
use crate::domain::participant::Side;
use crate::exchange::job::Question;
use crate::exchange::job::alternatives::{self, FindAlternatives};
use crate::state::AppState;

impl AppState {
    /// Finds who else somebody could have in place of what is proposed at present, by the settings and wishes of
    /// now, and what each would cost; `None` when they have no place left. Nothing is changed.
    ///
    /// # Errors
    /// When there is no programme, or the worker gave no answer.
    pub async fn alternatives_for(
        self,
        running: Running,
        present: Present,
        who: &ParticipantId,
        side: Side,
    ) -> Result<Option<Vec<Alternative>>, RunError> {
        let programme = self.programme_now().ok_or(RunError::NoProgramme)?;
        running.begin();
        let proposed = present.pairs.clone();
        let inputs = self.matching_inputs(&programme, present).await;
        let question = FindAlternatives::new(who, side, inputs.cohort, &proposed);
        let question = Question::Alternatives(question);
        let text = running.ask(&question, &[inputs.people]).await?;
        alternatives::read(&text).map_err(|error| RunError::Broken(error.0))
    }
}
