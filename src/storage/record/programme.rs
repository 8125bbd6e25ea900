//! Programmes, as their coordinator keeps them.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::settings::SettingsShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::ProgrammeId;
use crate::domain::level::Levels;
use crate::domain::programme::Programme;
use crate::domain::text::{EmailAddress, LevelName, PersonName, ShortText};
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of a programme.
#[derive(Serialize, Deserialize)]
struct ProgrammeRecord {
    v: Version<1>,
    id: String,
    name: String,
    coordinator: Option<String>,
    coordinator_email: Option<String>,
    /// Lowest first.
    levels: Vec<String>,
    matching: SettingsShape,
}

impl Recorded for Programme {
    const STORE: StoreName = StoreName::Programmes;

    fn key(&self) -> &str {
        self.id.as_str()
    }

    fn encode(&self) -> StoredRecord {
        to_stored(self.key(), &ProgrammeRecord::from(self))
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: ProgrammeRecord = from_stored(record, 1)?;
        check_key(record, &shape.id)?;
        shape.try_into()
    }
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
        Ok(Self {
            id: read::text("id", &shape.id, ProgrammeId::parse)?,
            name: read::text("name", &shape.name, ShortText::parse)?,
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
        })
    }
}

/// The name alone that a programme's record says, for screens that need no more of it.
#[must_use]
pub fn name_of(record: &StoredRecord) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        name: String,
    }
    serde_json::from_str::<Named>(&record.json)
        .ok()
        .map(|named| named.name)
}
