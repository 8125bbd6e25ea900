//! The worker's matching run.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::cohort::{CohortShape, OwnedCohort};
use crate::domain::iso;
use crate::domain::matching::{Progress, propose};
use crate::storage::record::Recorded;
use crate::storage::record::run::{Run, RunProposal};

/// Propose pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchPeople {
    /// Whom, under which rules.
    pub cohort: CohortShape,
    /// The how-manieth run of the programme it is, from 1.
    pub number: u32,
    /// Today, year-month-day.
    pub today: String,
    /// The digest of what went in.
    pub inputs: String,
}

impl MatchPeople {
    /// The record of the run, as it is kept.
    pub(super) fn answer(
        &self,
        people: &[u8],
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<String, NotUnderstood> {
        let cohort = OwnedCohort::read(&self.cohort, people)?;
        let day = iso::day(&self.today).ok_or_else(|| NotUnderstood("no day".to_owned()))?;
        let outcome = propose(&cohort.as_cohort(), cohort.settings(), watch)
            .map_err(|_| NotUnderstood("nobody stops the run from within".to_owned()))?;
        let run = Run {
            programme: cohort.programme.id.clone(),
            number: self.number,
            day,
            inputs: self.inputs.clone(),
            settings: cohort.settings().clone(),
            survey: Some(outcome.survey),
            best_total: outcome.best_total,
            proposals: outcome
                .proposals
                .into_iter()
                .map(RunProposal::from)
                .collect(),
            unmatched: outcome.unmatched,
            permitted: outcome.permitted,
            considered: outcome.considered,
            basis: Some(cohort.basis),
        };
        Ok(run.encode().json)
    }
}
