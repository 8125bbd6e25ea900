//! Why two people were paired, as both may read it.

use serde::{Deserialize, Serialize};

use crate::domain::pairing::SharedReason;
use crate::domain::text::{ShortText, TopicName};
use crate::storage::record::{RecordError, read};

/// A shared reason, such as `{"reason":"time","minutes_a_week":90}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum SharedReasonShape {
    /// Topics wanted and taught.
    #[serde(rename = "learning")]
    Learning {
        /// The topics.
        topics: Vec<String>,
    },
    /// Topics that the mentor wants and the mentee teaches.
    #[serde(rename = "learning-in-return")]
    LearningInReturn {
        /// The topics.
        topics: Vec<String>,
    },
    /// Time in common.
    #[serde(rename = "time")]
    Time {
        /// Minutes a week.
        minutes_a_week: u32,
    },
    /// The same way of meeting.
    #[serde(rename = "meeting")]
    Meeting,
    /// Languages in common.
    #[serde(rename = "languages")]
    Languages {
        /// The languages.
        languages: Vec<String>,
    },
    /// Different units.
    #[serde(rename = "different-units")]
    DifferentUnits,
    /// Different places.
    #[serde(rename = "different-places")]
    DifferentPlaces,
    /// Different professions.
    #[serde(rename = "different-professions")]
    DifferentProfessions,
    /// The same working style.
    #[serde(rename = "working-style")]
    WorkingStyle,
    /// Put together by the coordinator.
    #[serde(rename = "chosen-by-coordinator")]
    ChosenByCoordinator,
}

impl From<&SharedReason> for SharedReasonShape {
    fn from(reason: &SharedReason) -> Self {
        match reason {
            SharedReason::Learning(topics) => Self::Learning {
                topics: topics.iter().map(ToString::to_string).collect(),
            },
            SharedReason::LearningInReturn(topics) => Self::LearningInReturn {
                topics: topics.iter().map(ToString::to_string).collect(),
            },
            SharedReason::Time { minutes_a_week } => Self::Time {
                minutes_a_week: *minutes_a_week,
            },
            SharedReason::Meeting => Self::Meeting,
            SharedReason::Languages(languages) => Self::Languages {
                languages: languages.iter().map(ToString::to_string).collect(),
            },
            SharedReason::DifferentUnits => Self::DifferentUnits,
            SharedReason::DifferentPlaces => Self::DifferentPlaces,
            SharedReason::DifferentProfessions => Self::DifferentProfessions,
            SharedReason::WorkingStyle => Self::WorkingStyle,
            SharedReason::ChosenByCoordinator => Self::ChosenByCoordinator,
        }
    }
}

impl TryFrom<SharedReasonShape> for SharedReason {
    type Error = RecordError;

    fn try_from(shape: SharedReasonShape) -> Result<Self, RecordError> {
        Ok(match shape {
            SharedReasonShape::Learning { topics } => {
                Self::Learning(read::list("topics", &topics, TopicName::parse)?)
            }
            SharedReasonShape::LearningInReturn { topics } => {
                Self::LearningInReturn(read::list("topics", &topics, TopicName::parse)?)
            }
            SharedReasonShape::Time { minutes_a_week } => Self::Time { minutes_a_week },
            SharedReasonShape::Meeting => Self::Meeting,
            SharedReasonShape::Languages { languages } => {
                Self::Languages(read::list("languages", &languages, ShortText::parse)?)
            }
            SharedReasonShape::DifferentUnits => Self::DifferentUnits,
            SharedReasonShape::DifferentPlaces => Self::DifferentPlaces,
            SharedReasonShape::DifferentProfessions => Self::DifferentProfessions,
            SharedReasonShape::WorkingStyle => Self::WorkingStyle,
            SharedReasonShape::ChosenByCoordinator => Self::ChosenByCoordinator,
        })
    }
}
