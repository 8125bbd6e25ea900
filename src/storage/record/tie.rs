//! How far the two devices of a pairing know each other's writes.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::time::DayShape;
use super::shape::together::{KnownShape, Writers};
use super::{RecordError, Recorded, read};
use crate::domain::id::{PairingId, WriterId};
use crate::domain::pair::Tie;
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1.
#[derive(Serialize, Deserialize)]
struct TieRecord {
    v: Version<1>,
    pairing: String,
    /// As whom this device has written, the present name last.
    mine: Vec<String>,
    writers: Writers,
    known: KnownShape,
    partner: KnownShape,
    given_on: Option<DayShape>,
    taken_on: Option<DayShape>,
    lacks: bool,
}

impl Recorded for Tie {
    const STORE: StoreName = StoreName::Ties;

    fn key(&self) -> &str {
        self.pairing.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let mut writers = Writers::default();
        let (known, partner) = (
            writers.known_shape(&self.known),
            writers.known_shape(&self.partner),
        );
        let shape = TieRecord {
            v: Version,
            pairing: self.pairing.to_string(),
            mine: self.writers.iter().map(ToString::to_string).collect(),
            writers,
            known,
            partner,
            given_on: self.given_on.map(Into::into),
            taken_on: self.taken_on.map(Into::into),
            lacks: self.lacks,
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: TieRecord = from_stored(record, 1)?;
        check_key(record, &shape.pairing)?;
        if shape.mine.is_empty() {
            return Err(RecordError::damaged("mine", "this device has no name"));
        }
        Ok(Self {
            pairing: read::text("pairing", &shape.pairing, PairingId::parse)?,
            writers: read::list("mine", &shape.mine, WriterId::parse)?,
            known: shape.writers.known(&shape.known)?,
            partner: shape.writers.known(&shape.partner)?,
            given_on: shape.given_on.map(TryInto::try_into).transpose()?,
            taken_on: shape.taken_on.map(TryInto::try_into).transpose()?,
            lacks: shape.lacks,
        })
    }
}
