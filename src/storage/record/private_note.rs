//! Notes that never leave this device.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::{RecordError, Recorded, read};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::pair::PrivateNote;
use crate::domain::text::LongText;
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of a private note.
#[derive(Serialize, Deserialize)]
struct PrivateNoteRecord {
    v: Version<1>,
    session: String,
    pairing: String,
    text: String,
}

impl Recorded for PrivateNote {
    const STORE: StoreName = StoreName::PrivateNotes;

    fn key(&self) -> &str {
        self.session.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = PrivateNoteRecord {
            v: Version,
            session: self.session.to_string(),
            pairing: self.pairing.to_string(),
            text: self.text.to_string(),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: PrivateNoteRecord = from_stored(record, 1)?;
        check_key(record, &shape.session)?;
        Ok(Self {
            session: read::text("session", &shape.session, ItemId::parse)?,
            pairing: read::text("pairing", &shape.pairing, PairingId::parse)?,
            text: read::text("text", &shape.text, LongText::parse)?,
        })
    }
}
