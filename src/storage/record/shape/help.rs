//! What would help somebody whom a matching run leaves without a partner.

use serde::{Deserialize, Serialize};

use super::choice::choice;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Help, Newcomer, WhoseTime};
use crate::domain::text::{LevelName, ShortText, TopicName};
use crate::storage::record::{RecordError, read};

choice! {
    /// Who would have to mark more time.
    pub(crate) WhoseTimeShape of WhoseTime { Own = "own", Both = "both" }
}

/// The change, such as `{"one-more-place":{"of":"p1"}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum HelpShape {
    #[serde(rename = "more-time")]
    MoreTime {
        with: String,
        minutes: u32,
        shared: u32,
        whose: WhoseTimeShape,
    },
    #[serde(rename = "paired-before-allowed")]
    PairedBeforeAllowed,
    #[serde(rename = "same-unit-allowed")]
    SameUnitAllowed,
    #[serde(rename = "lower-level-gap")]
    LowerLevelGap { to: u8 },
    #[serde(rename = "language")]
    Language { language: String, speakers: u32 },
    #[serde(rename = "one-more-place")]
    OneMorePlace { of: String },
    #[serde(rename = "one-more-person")]
    OneMorePerson(NewcomerShape),
}

/// Somebody who would have to join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NewcomerShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    topic: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    level: Option<String>,
    languages: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other_unit_than: Option<String>,
}

impl From<&Help> for HelpShape {
    fn from(help: &Help) -> Self {
        match help {
            Help::MoreTime {
                with,
                minutes,
                shared,
                whose,
            } => Self::MoreTime {
                with: with.to_string(),
                minutes: *minutes,
                shared: *shared,
                whose: (*whose).into(),
            },
            Help::PairedBeforeAllowed => Self::PairedBeforeAllowed,
            Help::SameUnitAllowed => Self::SameUnitAllowed,
            Help::LowerLevelGap { to } => Self::LowerLevelGap { to: *to },
            Help::Language { language, speakers } => Self::Language {
                language: language.to_string(),
                speakers: *speakers,
            },
            Help::OneMorePlace { of } => Self::OneMorePlace { of: of.to_string() },
            Help::OneMorePerson(newcomer) => Self::OneMorePerson(newcomer.into()),
        }
    }
}

impl TryFrom<HelpShape> for Help {
    type Error = RecordError;

    fn try_from(shape: HelpShape) -> Result<Self, RecordError> {
        Ok(match shape {
            HelpShape::MoreTime {
                with,
                minutes,
                shared,
                whose,
            } => Self::MoreTime {
                with: read::text("with", &with, ParticipantId::parse)?,
                minutes,
                shared,
                whose: whose.into(),
            },
            HelpShape::PairedBeforeAllowed => Self::PairedBeforeAllowed,
            HelpShape::SameUnitAllowed => Self::SameUnitAllowed,
            HelpShape::LowerLevelGap { to } => Self::LowerLevelGap { to },
            HelpShape::Language { language, speakers } => Self::Language {
                language: read::text("language", &language, ShortText::parse)?,
                speakers,
            },
            HelpShape::OneMorePlace { of } => Self::OneMorePlace {
                of: read::text("of", &of, ParticipantId::parse)?,
            },
            HelpShape::OneMorePerson(newcomer) => Self::OneMorePerson(newcomer.try_into()?),
        })
    }
}

impl From<&Newcomer> for NewcomerShape {
    fn from(newcomer: &Newcomer) -> Self {
        Self {
            topic: newcomer.topic.as_ref().map(ToString::to_string),
            level: newcomer.level.as_ref().map(ToString::to_string),
            languages: newcomer.languages.iter().map(ToString::to_string).collect(),
            other_unit_than: newcomer.other_unit_than.as_ref().map(ToString::to_string),
        }
    }
}

impl TryFrom<NewcomerShape> for Newcomer {
    type Error = RecordError;

    fn try_from(shape: NewcomerShape) -> Result<Self, RecordError> {
        let unit = shape.other_unit_than.as_ref();
        Ok(Self {
            topic: read::optional("topic", shape.topic.as_ref(), TopicName::parse)?,
            level: read::optional("level", shape.level.as_ref(), LevelName::parse)?,
            languages: read::list("languages", &shape.languages, ShortText::parse)?,
            other_unit_than: read::optional("other_unit_than", unit, ShortText::parse)?,
        })
    }
}
