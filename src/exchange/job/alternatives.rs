//! The worker's answer to who else somebody could have, and what that would cost.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::cohort::{CohortShape, OwnedCohort};
use super::trial::{TrialShape, fit, person};
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Alternative, Pairs, Progress, alternatives};
use crate::domain::participant::Side;
use crate::storage::record::shape::choice::SideShape;
use crate::storage::record::shape::pairs::{PairsShape, pairs_of, shape_of};

/// Find who else somebody could have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindAlternatives {
    cohort: CohortShape,
    before: PairsShape,
    who: String,
    side: SideShape,
}

impl FindAlternatives {
    /// For whom, on which side; whom to choose from, under which rules; and the pairs that are proposed now.
    #[must_use]
    pub fn new(who: &ParticipantId, side: Side, cohort: CohortShape, before: &Pairs) -> Self {
        Self {
            cohort,
            before: shape_of(before),
            who: who.to_string(),
            side: side.into(),
        }
    }

    /// The people and what each would cost, for [`read`].
    pub(super) fn answer(
        &self,
        people: &[u8],
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<String, NotUnderstood> {
        let cohort = OwnedCohort::read(&self.cohort, people)?;
        let before =
            pairs_of("before", &self.before).map_err(|error| NotUnderstood(error.to_string()))?;
        let who = person(&self.who)?;
        let (cohort, settings) = (cohort.as_cohort(), cohort.settings());
        let found = alternatives(&cohort, settings, &before, &who, self.side.into(), watch)
            .map_err(|_| NotUnderstood("nobody stops it from within".to_owned()))?;
        let shapes: Vec<AlternativeShape> = found.iter().map(Into::into).collect();
        Ok(serde_json::to_string(&shapes)?)
    }
}

/// Reads what the worker answered.
///
/// # Errors
/// When it is not what this build answers.
pub fn read(answer: &str) -> Result<Vec<Alternative>, NotUnderstood> {
    let shapes: Vec<AlternativeShape> = serde_json::from_str(answer)?;
    shapes.into_iter().map(TryInto::try_into).collect()
}

#[derive(Serialize, Deserialize)]
struct AlternativeShape {
    partner: String,
    fit: u16,
    trial: TrialShape,
}

impl From<&Alternative> for AlternativeShape {
    fn from(alternative: &Alternative) -> Self {
        Self {
            partner: alternative.partner.to_string(),
            fit: alternative.fit.ten_thousandths(),
            trial: (&alternative.trial).into(),
        }
    }
}

impl TryFrom<AlternativeShape> for Alternative {
    type Error = NotUnderstood;

    fn try_from(shape: AlternativeShape) -> Result<Self, NotUnderstood> {
        Ok(Self {
            partner: person(&shape.partner)?,
            fit: fit(shape.fit)?,
            trial: shape.trial.try_into()?,
        })
    }
}
