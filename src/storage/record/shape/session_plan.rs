//! How often and how long people meet, as it is kept.

use serde::{Deserialize, Serialize};

use crate::domain::programme::{PlannedLength, Rhythm, SessionCount, SessionPlan};
use crate::storage::record::{RecordError, read};

/// The sessions of a programme.
#[derive(Serialize, Deserialize)]
pub(crate) struct SessionPlanShape {
    count: u8,
    length_minutes: u8,
    rhythm: RhythmShape,
}

/// How far apart sessions are.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RhythmShape {
    Weekly,
    EveryTwoWeeks,
    Monthly,
    EveryTwoMonths,
    EveryThreeMonths,
}

impl From<SessionPlan> for SessionPlanShape {
    fn from(plan: SessionPlan) -> Self {
        Self {
            count: plan.count.get(),
            length_minutes: plan.length.minutes(),
            rhythm: match plan.rhythm {
                Rhythm::Weekly => RhythmShape::Weekly,
                Rhythm::EveryTwoWeeks => RhythmShape::EveryTwoWeeks,
                Rhythm::Monthly => RhythmShape::Monthly,
                Rhythm::EveryTwoMonths => RhythmShape::EveryTwoMonths,
                Rhythm::EveryThreeMonths => RhythmShape::EveryThreeMonths,
            },
        }
    }
}

impl TryFrom<SessionPlanShape> for SessionPlan {
    type Error = RecordError;

    fn try_from(shape: SessionPlanShape) -> Result<Self, RecordError> {
        Ok(Self {
            count: read::bounded("sessions.count", SessionCount::new(shape.count))?,
            length: read::bounded(
                "sessions.length_minutes",
                PlannedLength::from_minutes(shape.length_minutes),
            )?,
            rhythm: match shape.rhythm {
                RhythmShape::Weekly => Rhythm::Weekly,
                RhythmShape::EveryTwoWeeks => Rhythm::EveryTwoWeeks,
                RhythmShape::Monthly => Rhythm::Monthly,
                RhythmShape::EveryTwoMonths => Rhythm::EveryTwoMonths,
                RhythmShape::EveryThreeMonths => Rhythm::EveryThreeMonths,
            },
        })
    }
}
