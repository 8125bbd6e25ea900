//! What one side said to a proposed pairing.

use serde::{Deserialize, Serialize};

use super::time::DayShape;
use crate::domain::pairing::Answer;
use crate::storage::record::RecordError;

/// An answer, such as `{"said":"accepted","on":"2026-03-09"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum AnswerShape {
    /// Nothing yet.
    #[serde(rename = "nothing")]
    Waiting,
    /// Yes.
    #[serde(rename = "accepted")]
    Accepted {
        /// The day.
        on: DayShape,
    },
    /// No.
    #[serde(rename = "declined")]
    Declined {
        /// The day.
        on: DayShape,
    },
}

impl From<Answer> for AnswerShape {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Waiting => Self::Waiting,
            Answer::Accepted(on) => Self::Accepted { on: on.into() },
            Answer::Declined(on) => Self::Declined { on: on.into() },
        }
    }
}

impl TryFrom<AnswerShape> for Answer {
    type Error = RecordError;

    fn try_from(shape: AnswerShape) -> Result<Self, RecordError> {
        Ok(match shape {
            AnswerShape::Waiting => Self::Waiting,
            AnswerShape::Accepted { on } => Self::Accepted(on.try_into()?),
            AnswerShape::Declined { on } => Self::Declined(on.try_into()?),
        })
    }
}
