//! What the coordinator said about a sheet, remembered under its headers for the next time.

use serde::{Deserialize, Serialize};

use super::json::{Version, from_stored, to_stored};
use super::{RecordError, Recorded, read};
use crate::domain::text::LevelName;
use crate::storage::store::{StoreName, StoredRecord};

/// What was said about a sheet with certain headers. The choices are kept as the words by which they
/// travel to the worker; a word that a release does not know counts as not said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RememberedMapping {
    /// The checksum of the headers.
    pub headers: String,
    /// What each column holds, one word for each header.
    pub columns: Vec<String>,
    /// The part of people about whom no column says it.
    pub side: Option<String>,
    /// Which word of the sheet means the junior one.
    pub junior: String,
    /// What becomes of people who offered both parts.
    pub both_answer: String,
    /// What becomes of free text.
    pub free_text: String,
    /// The levels as they were put in order, lowest first.
    pub levels: Vec<LevelName>,
}

/// Version 1 of a remembered mapping.
#[derive(Serialize, Deserialize)]
struct MappingRecord {
    v: Version<1>,
    columns: Vec<String>,
    side: Option<String>,
    junior: String,
    both_answer: String,
    free_text: String,
    levels: Vec<String>,
}

impl Recorded for RememberedMapping {
    const STORE: StoreName = StoreName::Mappings;

    fn key(&self) -> &str {
        &self.headers
    }

    fn encode(&self) -> StoredRecord {
        let shape = MappingRecord {
            v: Version,
            columns: self.columns.clone(),
            side: self.side.clone(),
            junior: self.junior.clone(),
            both_answer: self.both_answer.clone(),
            free_text: self.free_text.clone(),
            levels: self.levels.iter().map(ToString::to_string).collect(),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: MappingRecord = from_stored(record, 1)?;
        Ok(Self {
            headers: record.key.clone(),
            columns: shape.columns,
            side: shape.side,
            junior: shape.junior,
            both_answer: shape.both_answer,
            free_text: shape.free_text,
            levels: read::list("levels", &shape.levels, LevelName::parse)?,
        })
    }
}
