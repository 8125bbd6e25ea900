//! What the two of a pair keep together, thing by thing.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::together::{ItemShape, Writers};
use super::{RecordError, Recorded, read};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::together::Item;
use crate::storage::store::{StoreName, StoredRecord};

/// One thing that the two of a pair keep together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedItem {
    key: String,
    /// Of which pairing.
    pub pairing: PairingId,
    /// Which thing.
    pub id: ItemId,
    /// What it is, and what stands in it.
    pub item: Item,
}

/// Version 1 of a thing that two people keep together.
#[derive(Serialize, Deserialize)]
struct SharedItemRecord {
    v: Version<1>,
    pairing: String,
    id: String,
    writers: Writers,
    item: ItemShape,
}

/// The key of a thing that the two of a pairing keep together.
#[must_use]
pub fn key(pairing: &PairingId, id: &ItemId) -> String {
    format!("{pairing}/{id}")
}

/// The pairing and the thing that a key names.
#[must_use]
pub fn named(key: &str) -> Option<(PairingId, ItemId)> {
    let (pairing, id) = key.split_once('/')?;
    Some((PairingId::parse(pairing).ok()?, ItemId::parse(id).ok()?))
}

impl SharedItem {
    /// A thing of a pairing.
    #[must_use]
    pub fn new(pairing: PairingId, id: ItemId, item: Item) -> Self {
        Self {
            key: key(&pairing, &id),
            pairing,
            id,
            item,
        }
    }
}

impl Recorded for SharedItem {
    const STORE: StoreName = StoreName::Together;

    fn key(&self) -> &str {
        &self.key
    }

    fn encode(&self) -> StoredRecord {
        let mut writers = Writers::default();
        let item = writers.item_shape(&self.item);
        let shape = SharedItemRecord {
            v: Version,
            pairing: self.pairing.to_string(),
            id: self.id.to_string(),
            writers,
            item,
        };
        to_stored(&self.key, &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: SharedItemRecord = from_stored(record, 1)?;
        let pairing = read::text("pairing", &shape.pairing, PairingId::parse)?;
        let id = read::text("id", &shape.id, ItemId::parse)?;
        check_key(record, &key(&pairing, &id))?;
        let item = shape.writers.item(shape.item)?;
        Ok(Self::new(pairing, id, item))
    }
}
