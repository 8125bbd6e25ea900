//! Programmes, as their coordinator keeps them.

mod v1;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::json::{Version, check_key, from_stored, older_than, to_stored};
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
            questionnaire: details.questionnaire,
            matching: shape.matching.try_into()?,
        })
    }
}

/// A record of version 1 in the shape of version 2, with the usual sessions and nothing in the new lists;
/// `None` when it has that shape already. Its parts are moved as they stand: what is in them is judged
/// when the record is read, and no program needs more of a programme than that in order to migrate.
///
/// # Errors
/// When no release wrote it so.
pub fn from_version_1(record: &StoredRecord) -> Result<Option<StoredRecord>, RecordError> {
    #[derive(Deserialize)]
    struct Version1<'a> {
        #[serde(borrow)]
        id: &'a RawValue,
        #[serde(borrow)]
        name: &'a RawValue,
        #[serde(borrow)]
        coordinator: &'a RawValue,
        #[serde(borrow)]
        coordinator_email: &'a RawValue,
        #[serde(borrow)]
        levels: &'a RawValue,
        #[serde(borrow)]
        matching: &'a RawValue,
    }
    if !older_than(record, 2, NEWEST)? {
        return Ok(None);
    }
    let old: Version1 =
        serde_json::from_str(&record.json).map_err(|error| RecordError::damaged("text", error))?;
    let (id, name) = (old.id, old.name);
    let (coordinator, email, levels) = (old.coordinator, old.coordinator_email, old.levels);
    let sessions = r#"{"count":6,"length_minutes":60,"rhythm":"monthly"}"#;
    let lists = r#""units":[],"topics":[]"#;
    let details = format!(
        r#"{{"coordinator":{coordinator},"coordinator_email":{email},"levels":{levels},{lists},"sessions":{sessions},"ground_rules":[]}}"#
    );
    let matching = old.matching;
    let json =
        format!(r#"{{"v":2,"id":{id},"name":{name},"details":{details},"matching":{matching}}}"#);
    Ok(Some(StoredRecord {
        key: record.key.clone(),
        json,
    }))
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
    ProgrammeRecord::from(shape).try_into()
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
