//! The worker's trial: what other settings or wishes would change.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::cohort::{CohortShape, OwnedCohort};
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Figures, Fit, Partner, PartnerChange, Progress, Trial, try_out};
use crate::storage::record::shape::pairs::{PairsShape, pairs_of};

/// Choose pairs, and hold them against those that are proposed now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TryMatching {
    /// Whom, under which rules.
    pub cohort: CohortShape,
    /// The pairs that are proposed now.
    pub before: PairsShape,
}

impl TryMatching {
    /// What would change, for [`read`].
    pub(super) fn answer(
        &self,
        people: &[u8],
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<String, NotUnderstood> {
        let cohort = OwnedCohort::read(&self.cohort, people)?;
        let before =
            pairs_of("before", &self.before).map_err(|error| NotUnderstood(error.to_string()))?;
        let trial = try_out(&cohort.as_cohort(), cohort.settings(), &before, watch)
            .map_err(|_| NotUnderstood("nobody stops the trial from within".to_owned()))?;
        Ok(serde_json::to_string(&TrialShape::from(&trial))?)
    }
}

/// Reads what the worker answered.
///
/// # Errors
/// When it is not what this build answers.
pub fn read(answer: &str) -> Result<Trial, NotUnderstood> {
    serde_json::from_str::<TrialShape>(answer)?.try_into()
}

#[derive(Serialize, Deserialize)]
struct TrialShape {
    before: FiguresShape,
    after: FiguresShape,
    changed: Vec<ChangeShape>,
    no_longer_permitted: PairsShape,
    impossible_locks: PairsShape,
}

#[derive(Serialize, Deserialize)]
struct FiguresShape {
    pairs: usize,
    served: usize,
    total: u64,
    lowest: Option<u16>,
    with_one_of_three_best: u32,
    blocking_pairs: u64,
}

#[derive(Serialize, Deserialize)]
struct ChangeShape {
    mentor: String,
    before: Vec<(String, Option<u16>)>,
    after: Vec<(String, Option<u16>)>,
}

impl From<&Trial> for TrialShape {
    fn from(trial: &Trial) -> Self {
        let named = |pairs: &[(ParticipantId, ParticipantId)]| -> PairsShape {
            let pairs = pairs.iter();
            pairs
                .map(|(mentor, mentee)| (mentor.to_string(), mentee.to_string()))
                .collect()
        };
        Self {
            before: trial.before.into(),
            after: trial.after.into(),
            changed: trial.changed.iter().map(Into::into).collect(),
            no_longer_permitted: named(&trial.no_longer_permitted),
            impossible_locks: named(&trial.impossible_locks),
        }
    }
}

impl TryFrom<TrialShape> for Trial {
    type Error = NotUnderstood;

    fn try_from(shape: TrialShape) -> Result<Self, NotUnderstood> {
        let named = |pairs: PairsShape| -> Result<Vec<_>, NotUnderstood> {
            let pairs = pairs.iter();
            pairs
                .map(|(mentor, mentee)| Ok((person(mentor)?, person(mentee)?)))
                .collect()
        };
        let changed = shape.changed.into_iter().map(PartnerChange::try_from);
        Ok(Self {
            before: shape.before.try_into()?,
            after: shape.after.try_into()?,
            changed: changed.collect::<Result<_, _>>()?,
            no_longer_permitted: named(shape.no_longer_permitted)?,
            impossible_locks: named(shape.impossible_locks)?,
        })
    }
}

impl From<Figures> for FiguresShape {
    fn from(figures: Figures) -> Self {
        Self {
            pairs: figures.pairs,
            served: figures.served,
            total: figures.total,
            lowest: figures.lowest.map(Fit::ten_thousandths),
            with_one_of_three_best: figures.with_one_of_three_best,
            blocking_pairs: figures.blocking_pairs,
        }
    }
}

impl TryFrom<FiguresShape> for Figures {
    type Error = NotUnderstood;

    fn try_from(shape: FiguresShape) -> Result<Self, NotUnderstood> {
        Ok(Self {
            pairs: shape.pairs,
            served: shape.served,
            total: shape.total,
            lowest: shape.lowest.map(fit).transpose()?,
            with_one_of_three_best: shape.with_one_of_three_best,
            blocking_pairs: shape.blocking_pairs,
        })
    }
}

impl From<&PartnerChange> for ChangeShape {
    fn from(change: &PartnerChange) -> Self {
        let partners = |partners: &[Partner]| {
            let partner =
                |one: &Partner| (one.mentee.to_string(), one.fit.map(Fit::ten_thousandths));
            partners.iter().map(partner).collect()
        };
        Self {
            mentor: change.mentor.to_string(),
            before: partners(&change.before),
            after: partners(&change.after),
        }
    }
}

impl TryFrom<ChangeShape> for PartnerChange {
    type Error = NotUnderstood;

    fn try_from(shape: ChangeShape) -> Result<Self, NotUnderstood> {
        let partners = |partners: Vec<(String, Option<u16>)>| -> Result<Vec<_>, NotUnderstood> {
            let partner = |(mentee, known): (String, Option<u16>)| {
                Ok(Partner {
                    mentee: person(&mentee)?,
                    fit: known.map(fit).transpose()?,
                })
            };
            partners.into_iter().map(partner).collect()
        };
        Ok(Self {
            mentor: person(&shape.mentor)?,
            before: partners(shape.before)?,
            after: partners(shape.after)?,
        })
    }
}

pub(super) fn person(id: &str) -> Result<ParticipantId, NotUnderstood> {
    ParticipantId::parse(id).map_err(|error| NotUnderstood(error.to_string()))
}

pub(super) fn fit(value: u16) -> Result<Fit, NotUnderstood> {
    Fit::from_ten_thousandths(value).ok_or_else(|| NotUnderstood("no fit".to_owned()))
}
