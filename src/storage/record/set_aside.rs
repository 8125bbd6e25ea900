//! Records that could not be read: kept aside as they are, with the reason, so that one of them costs
//! no other and none is lost.

use serde::{Deserialize, Serialize};

use super::json::{Version, from_stored, to_stored};
use super::{RecordError, Recorded};
use crate::storage::store::{Change, StoreName, StoredRecord};

/// A record that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    key: String,
    /// The name of the store it was in.
    pub store: String,
    /// The record as it was.
    pub record: StoredRecord,
    /// What is wrong with it.
    pub why: String,
}

/// Version 1 of a record that was set aside.
#[derive(Serialize, Deserialize)]
struct SetAsideRecord {
    v: Version<1>,
    store: String,
    key: String,
    json: String,
    why: String,
}

impl SetAside {
    /// A record of a store, and what is wrong with it. The same record has the same key, so that it is
    /// set aside once, however often it is met.
    #[must_use]
    pub fn new(store: StoreName, record: StoredRecord, why: &RecordError) -> Self {
        let store = store.as_str().to_owned();
        let digest = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(record.json.as_bytes());
        Self {
            key: format!("{store}/{}/{digest:08x}", record.key),
            store,
            record,
            why: why.to_string(),
        }
    }

    /// A record that was set aside, as far as it can be read: one that is damaged itself is told by its own
    /// key, which begins with the store and the key that it was set aside under.
    #[must_use]
    pub fn as_far_as_it_can_be_read(record: &StoredRecord) -> Self {
        Self::decode(record).unwrap_or_else(|why| {
            let parts = record.key.split_once('/');
            let parts = parts.and_then(|(store, rest)| Some((store, rest.rsplit_once('/')?.0)));
            let (store, key) = parts.unwrap_or((Self::STORE.as_str(), &record.key));
            Self {
                key: record.key.clone(),
                store: store.to_owned(),
                record: StoredRecord {
                    key: key.to_owned(),
                    json: record.json.clone(),
                },
                why: why.to_string(),
            }
        })
    }

    /// The changes that move a record here.
    #[must_use]
    pub fn moving(store: StoreName, record: StoredRecord, why: &RecordError) -> [Change; 2] {
        let delete = Change::Delete(store, record.key.clone());
        [Self::new(store, record, why).put(), delete]
    }
}

impl Recorded for SetAside {
    const STORE: StoreName = StoreName::SetAside;

    fn key(&self) -> &str {
        &self.key
    }

    fn encode(&self) -> StoredRecord {
        let shape = SetAsideRecord {
            v: Version,
            store: self.store.clone(),
            key: self.record.key.clone(),
            json: self.record.json.clone(),
            why: self.why.clone(),
        };
        to_stored(&self.key, &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: SetAsideRecord = from_stored(record, 1)?;
        Ok(Self {
            key: record.key.clone(),
            store: shape.store,
            record: StoredRecord {
                key: shape.key,
                json: shape.json,
            },
            why: shape.why,
        })
    }
}
