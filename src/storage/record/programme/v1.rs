//! Version 1 of a programme, which knew neither units, topics, sessions nor ground rules.
//!
//! It holds just what a matching run rests on, so the worker is still handed a programme in this shape:
//! the digest of a run stays what it was, and new ground rules make no run out of date.

use serde::{Deserialize, Serialize};

use crate::domain::id::ProgrammeId;
use crate::domain::level::Levels;
use crate::domain::programme::Programme;
use crate::domain::text::{EmailAddress, LevelName, PersonName, ShortText};
use crate::storage::record::json::Version;
use crate::storage::record::shape::settings::SettingsShape;
use crate::storage::record::{RecordError, read};

/// Version 1 of a programme.
#[derive(Serialize, Deserialize)]
pub(super) struct ProgrammeRecord {
    v: Version<1>,
    pub(super) id: String,
    name: String,
    coordinator: Option<String>,
    coordinator_email: Option<String>,
    /// Lowest first.
    levels: Vec<String>,
    matching: SettingsShape,
}

impl From<&Programme> for ProgrammeRecord {
    fn from(programme: &Programme) -> Self {
        let levels = programme.levels.as_slice();
        Self {
            v: Version,
            id: programme.id.to_string(),
            name: programme.name.to_string(),
            coordinator: programme.coordinator.as_ref().map(ToString::to_string),
            coordinator_email: programme
                .coordinator_email
                .as_ref()
                .map(ToString::to_string),
            levels: levels.iter().map(ToString::to_string).collect(),
            matching: (&programme.matching).into(),
        }
    }
}

impl TryFrom<ProgrammeRecord> for Programme {
    type Error = RecordError;

    fn try_from(shape: ProgrammeRecord) -> Result<Self, RecordError> {
        let named = Self::named(
            read::text("id", &shape.id, ProgrammeId::parse)?,
            read::text("name", &shape.name, ShortText::parse)?,
        );
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
            matching: shape.matching.try_into()?,
            ..named
        })
    }
}
