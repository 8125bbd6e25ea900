//! Who reads the guides on this device: one record.

use serde::{Deserialize, Serialize};

use super::json::{Version, from_stored, to_stored};
use super::shape::choice::RoleShape;
use super::{RecordError, Recorded, read};
use crate::domain::learning::Learner;
use crate::domain::text::PersonName;
use crate::storage::store::{StoreName, StoredRecord};

/// The key of the only record.
pub const KEY: &str = "me";

/// Version 1 of whoever reads the guides.
#[derive(Serialize, Deserialize)]
struct LearnerRecord {
    v: Version<1>,
    role: RoleShape,
    name: Option<String>,
    shares_progress: bool,
}

impl Recorded for Learner {
    const STORE: StoreName = StoreName::Learner;

    fn key(&self) -> &str {
        KEY
    }

    fn encode(&self) -> StoredRecord {
        let shape = LearnerRecord {
            v: Version,
            role: self.role.into(),
            name: self.name.as_ref().map(ToString::to_string),
            shares_progress: self.shares_progress,
        };
        to_stored(KEY, &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: LearnerRecord = from_stored(record, 1)?;
        Ok(Self {
            role: shape.role.into(),
            name: read::optional("name", shape.name.as_ref(), PersonName::parse)?,
            shares_progress: shape.shares_progress,
        })
    }
}
