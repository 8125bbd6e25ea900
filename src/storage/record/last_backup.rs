//! When the last backup was made: a record beside the data's version.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::json::{Version, from_stored, to_stored};
use super::shape::time::MomentShape;
use super::{RecordError, Recorded};
use crate::storage::store::{StoreName, StoredRecord};

/// The key of the only record.
pub const KEY: &str = "backup";

/// The moment of the last backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastBackup {
    /// When it was handed to the browser to be saved.
    pub made: DateTime<Utc>,
}

/// Version 1 of the last backup.
#[derive(Serialize, Deserialize)]
struct LastBackupRecord {
    v: Version<1>,
    made: MomentShape,
}

impl Recorded for LastBackup {
    const STORE: StoreName = StoreName::Meta;

    fn key(&self) -> &str {
        KEY
    }

    fn encode(&self) -> StoredRecord {
        let shape = LastBackupRecord {
            v: Version,
            made: self.made.into(),
        };
        to_stored(KEY, &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: LastBackupRecord = from_stored(record, 1)?;
        Ok(Self {
            made: shape.made.try_into()?,
        })
    }
}
