//! Why two people were paired, as JSON: each reason says in `reason` which one it is.

use serde::{Deserialize, Serialize};

use crate::domain::availability::HALF_HOURS_A_WEEK;
use crate::domain::pairing::SharedReason;
use crate::domain::text::{ShortText, TextError, TopicName};
use crate::exchange::packet::shape::invalid;
use crate::exchange::packet::{MOST_LISTED, MOST_REASONS, PacketError};

/// The minutes of a week.
const MOST_MINUTES: u32 = HALF_HOURS_A_WEEK as u32 * 30;

/// A reason as JSON. One that a later release added within version 1 reads as `Unknown`.
#[derive(Serialize, Deserialize)]
#[serde(tag = "reason")]
pub(super) enum ReasonShape {
    #[serde(rename = "learning")]
    Learning {
        #[serde(rename = "topics")]
        topics: Vec<String>,
    },
    #[serde(rename = "learning_in_return")]
    LearningInReturn {
        #[serde(rename = "topics")]
        topics: Vec<String>,
    },
    #[serde(rename = "time")]
    Time {
        #[serde(rename = "minutes_a_week")]
        minutes_a_week: u32,
    },
    #[serde(rename = "meeting")]
    Meeting,
    #[serde(rename = "languages")]
    Languages {
        #[serde(rename = "languages")]
        languages: Vec<String>,
    },
    #[serde(rename = "different_units")]
    DifferentUnits,
    #[serde(rename = "different_places")]
    DifferentPlaces,
    #[serde(rename = "different_professions")]
    DifferentProfessions,
    #[serde(rename = "working_style")]
    WorkingStyle,
    #[serde(rename = "chosen_by_coordinator")]
    ChosenByCoordinator,
    #[serde(other)]
    Unknown,
}

impl From<&SharedReason> for ReasonShape {
    fn from(reason: &SharedReason) -> Self {
        match reason {
            SharedReason::Learning(topics) => Self::Learning {
                topics: written(topics),
            },
            SharedReason::LearningInReturn(topics) => Self::LearningInReturn {
                topics: written(topics),
            },
            SharedReason::Time { minutes_a_week } => Self::Time {
                minutes_a_week: (*minutes_a_week).min(MOST_MINUTES),
            },
            SharedReason::Meeting => Self::Meeting,
            SharedReason::Languages(languages) => Self::Languages {
                languages: written(languages),
            },
            SharedReason::DifferentUnits => Self::DifferentUnits,
            SharedReason::DifferentPlaces => Self::DifferentPlaces,
            SharedReason::DifferentProfessions => Self::DifferentProfessions,
            SharedReason::WorkingStyle => Self::WorkingStyle,
            SharedReason::ChosenByCoordinator => Self::ChosenByCoordinator,
        }
    }
}

fn written<T: ToString>(texts: &[T]) -> Vec<String> {
    texts
        .iter()
        .take(MOST_LISTED)
        .map(ToString::to_string)
        .collect()
}

/// Reads the reasons; unknown ones are left out.
pub(super) fn read_all(shapes: Vec<ReasonShape>) -> Result<Vec<SharedReason>, PacketError> {
    if shapes.len() > MOST_REASONS {
        return Err(invalid("payload.reasons"));
    }
    shapes
        .into_iter()
        .filter_map(|shape| read(shape).transpose())
        .collect()
}

fn read(shape: ReasonShape) -> Result<Option<SharedReason>, PacketError> {
    Ok(Some(match shape {
        ReasonShape::Learning { topics } => {
            SharedReason::Learning(listed(&topics, TopicName::parse, "payload.reasons.topics")?)
        }
        ReasonShape::LearningInReturn { topics } => SharedReason::LearningInReturn(listed(
            &topics,
            TopicName::parse,
            "payload.reasons.topics",
        )?),
        ReasonShape::Time { minutes_a_week } if minutes_a_week <= MOST_MINUTES => {
            SharedReason::Time { minutes_a_week }
        }
        ReasonShape::Time { .. } => return Err(invalid("payload.reasons.minutes_a_week")),
        ReasonShape::Meeting => SharedReason::Meeting,
        ReasonShape::Languages { languages } => SharedReason::Languages(listed(
            &languages,
            ShortText::parse,
            "payload.reasons.languages",
        )?),
        ReasonShape::DifferentUnits => SharedReason::DifferentUnits,
        ReasonShape::DifferentPlaces => SharedReason::DifferentPlaces,
        ReasonShape::DifferentProfessions => SharedReason::DifferentProfessions,
        ReasonShape::WorkingStyle => SharedReason::WorkingStyle,
        ReasonShape::ChosenByCoordinator => SharedReason::ChosenByCoordinator,
        ReasonShape::Unknown => return Ok(None),
    }))
}

fn listed<T>(
    texts: &[String],
    parse: impl Fn(&str) -> Result<T, TextError>,
    what: &str,
) -> Result<Vec<T>, PacketError> {
    if texts.len() > MOST_LISTED {
        return Err(invalid(what));
    }
    texts
        .iter()
        .map(|text| parse(text).map_err(|_| invalid(what)))
        .collect()
}
