//! The worker's proof that no better choice exists, as a file.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::cohort::{CohortShape, OwnedCohort};
use crate::domain::matching::{Objective, Progress, propose};
use crate::exchange::proof::{ProofError, write_proof};

/// Choose pairs, and write the proof of the choice. It is the one that `match --proof` writes for the same
/// people, settings and wishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteProof {
    /// Whom, under which rules. Only a choice of the best total has a proof; asked for one by another
    /// objective, the worker does not understand the question.
    pub cohort: CohortShape,
}

impl WriteProof {
    /// The file.
    pub(super) fn answer(
        &self,
        people: &[u8],
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<u8>, NotUnderstood> {
        let cohort = OwnedCohort::read(&self.cohort, people)?;
        let (cohort, settings) = (cohort.as_cohort(), cohort.settings());
        if settings.objective != Objective::BestTotal {
            return Err(NotUnderstood(ProofError::NothingProved.to_string()));
        }
        let outcome = propose(&cohort, settings, watch)
            .map_err(|_| NotUnderstood("nobody stops the run from within".to_owned()))?;
        let mut file = Vec::new();
        write_proof(&cohort, settings, &outcome, &mut file)
            .map_err(|error| NotUnderstood(error.to_string()))?;
        Ok(file)
    }
}
