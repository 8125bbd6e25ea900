//! From shapes to JSON text and back, with the version that each text says.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::RecordError;
use crate::storage::store::StoredRecord;

/// The version of a shape, its field `v`: written as a number, and read only when it is that number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Version<const NUMBER: u32>;

impl<const NUMBER: u32> Serialize for Version<NUMBER> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(NUMBER)
    }
}

impl<'de, const NUMBER: u32> Deserialize<'de> for Version<NUMBER> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = u32::deserialize(deserializer)?;
        if found == NUMBER {
            Ok(Self)
        } else {
            Err(D::Error::custom(format_args!("version {found}")))
        }
    }
}

/// Writes a shape under a key.
#[expect(
    clippy::expect_used,
    reason = "a shape has text keys and finite numbers only, and memory does not refuse writing"
)]
pub(crate) fn to_stored(key: &str, shape: &impl Serialize) -> StoredRecord {
    StoredRecord {
        key: key.to_owned(),
        json: serde_json::to_string(shape).expect("a shape can be written"),
    }
}

/// Reads a shape whose newest known version is `newest`.
pub(crate) fn from_stored<T: DeserializeOwned>(
    record: &StoredRecord,
    newest: u32,
) -> Result<T, RecordError> {
    serde_json::from_str(&record.json).map_err(|error| match said_version(&record.json) {
        Some(version) if version > newest => RecordError::Newer { version },
        _ => RecordError::damaged("text", error),
    })
}

/// Whether a record says an older version than `version`, which a migration leads to.
pub(crate) fn older_than(
    record: &StoredRecord,
    version: u32,
    newest: u32,
) -> Result<bool, RecordError> {
    match said_version(&record.json) {
        None => Err(RecordError::damaged("v", "it is missing")),
        Some(said) if said > newest => Err(RecordError::Newer { version: said }),
        Some(said) => Ok(said < version),
    }
}

/// The version that a text says, whatever else it holds.
fn said_version(json: &str) -> Option<u32> {
    #[derive(Deserialize)]
    struct Said {
        v: u32,
    }
    serde_json::from_str::<Said>(json).ok().map(|said| said.v)
}

/// Checks that the identifier inside a record is the key that it was kept under.
pub(crate) fn check_key(record: &StoredRecord, id: &str) -> Result<(), RecordError> {
    if record.key == id {
        Ok(())
    } else {
        Err(RecordError::damaged("id", "it is not the record's key"))
    }
}
