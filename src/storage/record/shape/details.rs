//! What a programme says to everybody who takes part, as it is kept.

use serde::{Deserialize, Serialize};

use super::session_plan::SessionPlanShape;
use crate::domain::level::Levels;
use crate::domain::programme::{
    GroundRules, OwnQuestionnaire, ProgrammeDetails, SessionPlan, Topics, Units,
};
use crate::domain::text::{EmailAddress, GroundRule, LevelName, PersonName, ShortText, TopicName};
use crate::storage::record::{RecordError, read};

/// What a programme says; its fields stand among those of the record that holds it.
#[derive(Serialize, Deserialize)]
pub(crate) struct DetailsShape {
    coordinator: Option<String>,
    coordinator_email: Option<String>,
    /// Lowest first.
    levels: Vec<String>,
    units: Vec<String>,
    topics: Vec<String>,
    sessions: SessionPlanShape,
    ground_rules: Vec<String>,
    /// The text of a questionnaire of its own; left out where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    questionnaire: Option<String>,
}

impl DetailsShape {
    /// What version 1 of a programme said, with the usual sessions and nothing in the new lists.
    pub(crate) fn of_version_1(
        coordinator: Option<String>,
        coordinator_email: Option<String>,
        levels: Vec<String>,
    ) -> Self {
        Self {
            coordinator,
            coordinator_email,
            levels,
            units: Vec::new(),
            topics: Vec::new(),
            sessions: SessionPlan::default().into(),
            ground_rules: Vec::new(),
            questionnaire: None,
        }
    }
}

fn texts<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

impl From<&ProgrammeDetails> for DetailsShape {
    fn from(details: &ProgrammeDetails) -> Self {
        Self {
            coordinator: details.coordinator.as_ref().map(ToString::to_string),
            coordinator_email: details.coordinator_email.as_ref().map(ToString::to_string),
            levels: texts(details.levels.as_slice()),
            units: texts(details.units.as_slice()),
            topics: texts(details.topics.as_slice()),
            sessions: details.sessions.into(),
            ground_rules: texts(details.ground_rules.as_slice()),
            questionnaire: details
                .questionnaire
                .as_ref()
                .map(|own| own.as_str().to_owned()),
        }
    }
}

impl TryFrom<DetailsShape> for ProgrammeDetails {
    type Error = RecordError;

    fn try_from(shape: DetailsShape) -> Result<Self, RecordError> {
        let units = read::list("units", &shape.units, ShortText::parse)?;
        let topics = read::list("topics", &shape.topics, TopicName::parse)?;
        let rules = read::list("ground_rules", &shape.ground_rules, GroundRule::parse)?;
        Ok(Self {
            coordinator: read::optional(
                "coordinator",
                shape.coordinator.as_ref(),
                PersonName::parse,
            )?,
            coordinator_email: read::optional(
                "coordinator_email",
                shape.coordinator_email.as_ref(),
                EmailAddress::parse,
            )?,
            levels: Levels::from_lowest(read::list("levels", &shape.levels, LevelName::parse)?),
            units: read::bounded("units", Units::from_entries(units).ok())?,
            topics: read::bounded("topics", Topics::from_entries(topics).ok())?,
            sessions: shape.sessions.try_into()?,
            ground_rules: read::bounded("ground_rules", GroundRules::from_entries(rules).ok())?,
            questionnaire: shape
                .questionnaire
                .map(|text| read::bounded("questionnaire", OwnQuestionnaire::from_text(&text)))
                .transpose()?,
        })
    }
}
