//! What somebody answered.

use serde::{Deserialize, Serialize};

use super::choice::{MeetingWayShape, PriorityShape, SkillShape, WorkingStyleShape};
use super::time::{FreeTimeShape, zone};
use crate::domain::availability::WeekGrid;
use crate::domain::participant::{PersonReference, Profile};
use crate::domain::text::{LevelName, LongText, ShortText, TextError, TopicName};
use crate::domain::topic::{TaughtTopic, WantedTopic};
use crate::storage::record::{RecordError, read};

/// The answers of a participant. An empty list or `null` means that it is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProfileShape {
    level: Option<String>,
    unit: Option<String>,
    job_title: Option<String>,
    profession: Option<String>,
    location: Option<String>,
    time_zone: Option<String>,
    languages: Vec<String>,
    line_manager: Option<String>,
    teaches: Vec<TaughtTopicShape>,
    wants: Vec<WantedTopicShape>,
    free_time: Option<FreeTimeShape>,
    meeting: Option<MeetingWayShape>,
    working_style: Option<WorkingStyleShape>,
    avoid: Vec<String>,
    about: Option<String>,
}

/// A topic that somebody can teach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TaughtTopicShape {
    topic: String,
    skill: SkillShape,
}

/// A topic that somebody wants to learn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WantedTopicShape {
    topic: String,
    priority: PriorityShape,
}

impl From<&Profile> for ProfileShape {
    fn from(profile: &Profile) -> Self {
        Self {
            level: profile.level.as_ref().map(ToString::to_string),
            unit: profile.unit.as_ref().map(ToString::to_string),
            job_title: profile.job_title.as_ref().map(ToString::to_string),
            profession: profile.profession.as_ref().map(ToString::to_string),
            location: profile.location.as_ref().map(ToString::to_string),
            time_zone: profile.time_zone.as_ref().map(ToString::to_string),
            languages: profile.languages.iter().map(ToString::to_string).collect(),
            line_manager: profile.line_manager.as_ref().map(reference_text),
            teaches: profile.teaches.iter().map(TaughtTopicShape::from).collect(),
            wants: profile.wants.iter().map(WantedTopicShape::from).collect(),
            free_time: profile.free_time.as_ref().map(FreeTimeShape::from),
            meeting: profile.meeting.map(Into::into),
            working_style: profile.working_style.map(Into::into),
            avoid: profile.avoid.iter().map(reference_text).collect(),
            about: profile.about.as_ref().map(ToString::to_string),
        }
    }
}

impl TryFrom<ProfileShape> for Profile {
    type Error = RecordError;

    fn try_from(shape: ProfileShape) -> Result<Self, RecordError> {
        let short =
            |part, text: &Option<String>| read::optional(part, text.as_ref(), ShortText::parse);
        Ok(Self {
            level: read::optional("level", shape.level.as_ref(), LevelName::parse)?,
            unit: short("unit", &shape.unit)?,
            job_title: short("job_title", &shape.job_title)?,
            profession: short("profession", &shape.profession)?,
            location: short("location", &shape.location)?,
            time_zone: read::optional("time_zone", shape.time_zone.as_ref(), zone)?,
            languages: read::list("languages", &shape.languages, ShortText::parse)?,
            line_manager: read::optional("line_manager", shape.line_manager.as_ref(), reference)?,
            teaches: read::all(shape.teaches)?,
            wants: read::all(shape.wants)?,
            free_time: shape.free_time.map(WeekGrid::try_from).transpose()?,
            meeting: shape.meeting.map(Into::into),
            working_style: shape.working_style.map(Into::into),
            avoid: read::list("avoid", &shape.avoid, reference)?,
            about: read::optional("about", shape.about.as_ref(), LongText::parse)?,
        })
    }
}

impl From<&TaughtTopic> for TaughtTopicShape {
    fn from(taught: &TaughtTopic) -> Self {
        Self {
            topic: taught.topic.to_string(),
            skill: taught.skill.into(),
        }
    }
}

impl TryFrom<TaughtTopicShape> for TaughtTopic {
    type Error = RecordError;

    fn try_from(shape: TaughtTopicShape) -> Result<Self, RecordError> {
        Ok(Self {
            topic: read::text("topic", &shape.topic, TopicName::parse)?,
            skill: shape.skill.into(),
        })
    }
}

impl From<&WantedTopic> for WantedTopicShape {
    fn from(wanted: &WantedTopic) -> Self {
        Self {
            topic: wanted.topic.to_string(),
            priority: wanted.priority.into(),
        }
    }
}

impl TryFrom<WantedTopicShape> for WantedTopic {
    type Error = RecordError;

    fn try_from(shape: WantedTopicShape) -> Result<Self, RecordError> {
        Ok(Self {
            topic: read::text("topic", &shape.topic, TopicName::parse)?,
            priority: shape.priority.into(),
        })
    }
}

fn reference_text(reference: &PersonReference) -> String {
    reference.as_str().to_owned()
}

fn reference(text: &str) -> Result<PersonReference, TextError> {
    ShortText::parse(text).map(PersonReference::new)
}
