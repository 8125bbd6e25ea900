//! The people of a run and what has happened between them, as they travel to the worker.

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use crate::domain::matching::{Cohort, Settings};
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;
use crate::storage::record::basis::{Basis, BasisShape};
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::programme::read_for_matching;
use crate::storage::record::{RecordError, Recorded};
use crate::storage::store::StoredRecord;

/// Everything that matching needs but the people themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortShape {
    /// The programme's key.
    pub programme_key: String,
    /// What a run rests on of the programme, as `record::programme::for_matching` writes it.
    pub programme: String,
    /// What it rests on besides.
    pub basis: BasisShape,
}

/// People, or other records, as bytes: each record's key and JSON text, one a line, separated by a tab.
pub fn people_as_bytes<'a>(records: impl IntoIterator<Item = &'a StoredRecord>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for record in records {
        bytes.extend_from_slice(record.key.as_bytes());
        bytes.push(b'\t');
        bytes.extend_from_slice(record.json.as_bytes());
        bytes.push(b'\n');
    }
    bytes
}

/// The records that travelled as bytes.
pub(super) fn records(bytes: &[u8]) -> Result<Vec<StoredRecord>, NotUnderstood> {
    let text = std::str::from_utf8(bytes).map_err(|error| NotUnderstood(error.to_string()))?;
    let record = |line: &str| {
        let (key, json) = line
            .split_once('\t')
            .ok_or_else(|| NotUnderstood("a line has no tab".to_owned()))?;
        Ok(StoredRecord {
            key: key.to_owned(),
            json: json.to_owned(),
        })
    };
    text.lines().map(record).collect()
}

/// The people who travelled as bytes.
pub(super) fn people_from_bytes(bytes: &[u8]) -> Result<Vec<Participant>, NotUnderstood> {
    let person = |record: &StoredRecord| {
        PersonOfProgramme::decode(record)
            .map(|person| person.participant)
            .map_err(|error| NotUnderstood(error.to_string()))
    };
    records(bytes)?.iter().map(person).collect()
}

/// The people and the rest, read back.
#[derive(Debug)]
pub struct OwnedCohort {
    /// Everybody who applied.
    pub people: Vec<Participant>,
    /// The programme.
    pub programme: Programme,
    /// What a run rests on besides.
    pub basis: Basis,
}

impl OwnedCohort {
    /// Reads what travelled.
    ///
    /// # Errors
    /// When a record cannot be understood: the app only sends those that it could read itself.
    pub fn read(shape: &CohortShape, people: &[u8]) -> Result<Self, NotUnderstood> {
        let not_understood = |error: RecordError| NotUnderstood(error.to_string());
        let programme = read_for_matching(&StoredRecord {
            key: shape.programme_key.clone(),
            json: shape.programme.clone(),
        });
        Ok(Self {
            people: people_from_bytes(people)?,
            programme: programme.map_err(not_understood)?,
            basis: Basis::try_from(&shape.basis).map_err(not_understood)?,
        })
    }

    /// The cohort as the engine takes it.
    #[must_use]
    pub fn as_cohort(&self) -> Cohort<'_> {
        let basis = &self.basis;
        Cohort {
            people: &self.people,
            levels: &self.programme.levels,
            zone_offsets: &basis.zone_offsets,
            refusals: &basis.refusals,
            paired_before: &basis.paired_before,
            standing: &basis.standing,
            forbidden: &basis.forbidden,
            locked: &basis.locked,
            kept: &basis.kept,
            keep: basis.keep,
        }
    }

    /// The settings of the programme.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.programme.matching
    }
}
