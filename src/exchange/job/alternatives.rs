//! The worker's answer to who else somebody could have, and what that would cost.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::cohort::{CohortShape, OwnedCohort};
use super::trial::{fit, person};
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Alternative, Cost, Fit, Outline, Pairs, Progress, alternatives};
use crate::domain::participant::Side;
use crate::storage::record::shape::choice::SideShape;
use crate::storage::record::shape::pairs::{PairsShape, pairs_of, shape_of};

/// Find who else somebody could have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindAlternatives {
    cohort: CohortShape,
    proposed: PairsShape,
    who: String,
    side: SideShape,
}

impl FindAlternatives {
    /// For whom, on which side; whom to choose from, under which rules; and the pairs that are proposed now.
    #[must_use]
    pub fn new(who: &ParticipantId, side: Side, cohort: CohortShape, proposed: &Pairs) -> Self {
        Self {
            cohort,
            proposed: shape_of(proposed),
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
        let proposed = pairs_of("proposed", &self.proposed)
            .map_err(|error| NotUnderstood(error.to_string()))?;
        let who = person(&self.who)?;
        let (cohort, settings) = (cohort.as_cohort(), cohort.settings());
        let found = alternatives(&cohort, settings, &proposed, &who, self.side.into(), watch)
            .map_err(|_| NotUnderstood("nobody stops it from within".to_owned()))?;
        let shapes = found.map(|found| found.iter().map(AlternativeShape::from).collect());
        let shapes: Option<Vec<AlternativeShape>> = shapes;
        Ok(serde_json::to_string(&shapes)?)
    }
}

/// Reads what the worker answered: nothing for somebody who has no place left.
///
/// # Errors
/// When it is not what this build answers.
pub fn read(answer: &str) -> Result<Option<Vec<Alternative>>, NotUnderstood> {
    let shapes: Option<Vec<AlternativeShape>> = serde_json::from_str(answer)?;
    let Some(shapes) = shapes else {
        return Ok(None);
    };
    let found = shapes.into_iter().map(TryInto::try_into);
    found.collect::<Result<_, _>>().map(Some)
}

#[derive(Serialize, Deserialize)]
struct AlternativeShape {
    partner: String,
    fit: u16,
    people_changed: usize,
    without: OutlineShape,
    with: OutlineShape,
}

#[derive(Serialize, Deserialize)]
struct OutlineShape {
    served: usize,
    total: u64,
    lowest: Option<u16>,
}

impl From<&Alternative> for AlternativeShape {
    fn from(alternative: &Alternative) -> Self {
        let cost = &alternative.cost;
        Self {
            partner: alternative.partner.to_string(),
            fit: alternative.fit.ten_thousandths(),
            people_changed: cost.people_changed,
            without: cost.without.into(),
            with: cost.with.into(),
        }
    }
}

impl TryFrom<AlternativeShape> for Alternative {
    type Error = NotUnderstood;

    fn try_from(shape: AlternativeShape) -> Result<Self, NotUnderstood> {
        Ok(Self {
            partner: person(&shape.partner)?,
            fit: fit(shape.fit)?,
            cost: Cost {
                people_changed: shape.people_changed,
                without: shape.without.try_into()?,
                with: shape.with.try_into()?,
            },
        })
    }
}

impl From<Outline> for OutlineShape {
    fn from(outline: Outline) -> Self {
        Self {
            served: outline.served,
            total: outline.total,
            lowest: outline.lowest.map(Fit::ten_thousandths),
        }
    }
}

impl TryFrom<OutlineShape> for Outline {
    type Error = NotUnderstood;

    fn try_from(shape: OutlineShape) -> Result<Self, NotUnderstood> {
        Ok(Self {
            served: shape.served,
            total: shape.total,
            lowest: shape.lowest.map(fit).transpose()?,
        })
    }
}
