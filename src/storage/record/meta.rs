//! The version of the data in a database, apart from the version of the database itself.
//!
//! A migration cannot run while IndexedDB opens a database, so it runs afterwards, in an ordinary
//! transaction, and this number says which migrations have run.

use serde::{Deserialize, Serialize};

use super::json::{Version, from_stored, to_stored};
use super::{RecordError, Recorded};
use crate::storage::store::{StoreName, StoredRecord};

/// The key of the only record.
pub const KEY: &str = "data";

/// Which release's shapes the records have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DataVersion(pub u32);

impl DataVersion {
    /// What the first release wrote.
    pub const FIRST: Self = Self(1);

    /// What this release writes.
    pub const CURRENT: Self = Self(2);
}

/// Version 1 of the data's version.
#[derive(Serialize, Deserialize)]
struct DataVersionRecord {
    v: Version<1>,
    data: u32,
}

impl Recorded for DataVersion {
    const STORE: StoreName = StoreName::Meta;

    fn key(&self) -> &str {
        KEY
    }

    fn encode(&self) -> StoredRecord {
        let shape = DataVersionRecord {
            v: Version,
            data: self.0,
        };
        to_stored(KEY, &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: DataVersionRecord = from_stored(record, 1)?;
        Ok(Self(shape.data))
    }
}
