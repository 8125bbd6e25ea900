//! Making a run again as it was, to see that it gives the same.

use super::EarlierRun;
use super::running::{RunError, Running};
use crate::domain::matching::Pairs;
use crate::domain::programme::Programme;
use crate::exchange::job::Question;
use crate::exchange::job::trial::{self, TryMatching};
use crate::state::AppState;
use crate::storage::record::shape::pairs::shape_of;

/// What became of making a run again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeated {
    /// It gives the same pairs.
    Same,
    /// It gives other pairs.
    Different,
    /// It cannot be made as it was: people have changed since, or it was made by a release that kept too little.
    NotAsItWas,
}

impl AppState {
    /// Makes a run again with its settings and everything that it rested on, and compares the pairs. Nothing is
    /// changed.
    ///
    /// # Errors
    /// When there is no programme, or the worker gave no answer.
    pub async fn repeat_run(
        self,
        running: Running,
        run: &EarlierRun,
    ) -> Result<Repeated, RunError> {
        let programme = self.programme_now().ok_or(RunError::NoProgramme)?;
        let Some(basis) = &run.basis else {
            return Ok(Repeated::NotAsItWas);
        };
        running.begin();
        let programme = Programme {
            matching: run.settings.clone(),
            ..programme
        };
        let inputs = self.inputs_of(&programme, basis).await;
        if inputs.digest != run.inputs {
            running.end();
            return Ok(Repeated::NotAsItWas);
        }
        let pairs: Pairs = run
            .pairs
            .iter()
            .map(|(one, other, _)| (one.clone(), other.clone()))
            .collect();
        let question = Question::Try(TryMatching {
            cohort: inputs.cohort,
            before: shape_of(&pairs),
        });
        let text = running.ask(&question, &[inputs.people]).await?;
        let trial = trial::read(&text).map_err(|error| RunError::Broken(error.0))?;
        Ok(match trial.changed.is_empty() {
            true => Repeated::Same,
            false => Repeated::Different,
        })
    }
}
