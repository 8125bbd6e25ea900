//! Programmes, as their coordinator keeps them.

mod v1;

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::details::DetailsShape;
use super::shape::settings::SettingsShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::ProgrammeId;
use crate::domain::programme::{Programme, ProgrammeDetails};
use crate::domain::text::ShortText;
use crate::storage::store::{StoreName, StoredRecord};

/// The newest version.
const NEWEST: u32 = 2;

/// Version 2 of a programme.
#[derive(Serialize, Deserialize)]
struct ProgrammeRecord {
    v: Version<2>,
    id: String,
    name: String,
    details: DetailsShape,
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
        let shape: ProgrammeRecord = from_stored(record, NEWEST)?;
        check_key(record, &shape.id)?;
        shape.try_into()
    }
}

impl From<&Programme> for ProgrammeRecord {
    fn from(programme: &Programme) -> Self {
        Self {
            v: Version,
            id: programme.id.to_string(),
            name: programme.name.to_string(),
            details: (&programme.details()).into(),
            matching: (&programme.matching).into(),
        }
    }
}

impl TryFrom<ProgrammeRecord> for Programme {
    type Error = RecordError;

    fn try_from(shape: ProgrammeRecord) -> Result<Self, RecordError> {
        let details: ProgrammeDetails = shape.details.try_into()?;
        Ok(Self {
            id: read::text("id", &shape.id, ProgrammeId::parse)?,
            name: read::text("name", &shape.name, ShortText::parse)?,
            coordinator: details.coordinator,
            coordinator_email: details.coordinator_email,
            levels: details.levels,
            units: details.units,
            topics: details.topics,
            sessions: details.sessions,
            ground_rules: details.ground_rules,
            matching: shape.matching.try_into()?,
        })
    }
}

/// A record of version 1 as this release writes it.
///
/// # Errors
/// When it is not a record of version 1.
pub fn from_version_1(record: &StoredRecord) -> Result<StoredRecord, RecordError> {
    read_for_matching(record).map(|programme| programme.encode())
}

/// What a matching run rests on of a programme, as it is handed to the worker.
#[must_use]
pub fn for_matching(programme: &Programme) -> StoredRecord {
    to_stored(programme.id.as_str(), &v1::ProgrammeRecord::from(programme))
}

/// Reads what [`for_matching`] wrote.
///
/// # Errors
/// When it is anything else.
pub fn read_for_matching(record: &StoredRecord) -> Result<Programme, RecordError> {
    let shape: v1::ProgrammeRecord = from_stored(record, 1)?;
    check_key(record, &shape.id)?;
    shape.try_into()
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
