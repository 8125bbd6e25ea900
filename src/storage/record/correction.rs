//! Which answers of a participant the coordinator has corrected by hand, so that an import can say when it
//! would overwrite one.

use serde::{Deserialize, Serialize};

use super::json::{Version, from_stored, to_stored};
use super::{RecordError, Recorded, read};
use crate::domain::id::ParticipantId;
use crate::storage::store::{StoreName, StoredRecord};

/// The answers of one participant that were corrected by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectedByHand {
    /// Whose.
    pub person: ParticipantId,
    /// The words of the fields; one that a release does not know counts as not there.
    pub fields: Vec<String>,
}

/// Version 1 of what was corrected by hand.
#[derive(Serialize, Deserialize)]
struct CorrectionRecord {
    v: Version<1>,
    fields: Vec<String>,
}

impl Recorded for CorrectedByHand {
    const STORE: StoreName = StoreName::Corrections;

    fn key(&self) -> &str {
        self.person.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = CorrectionRecord {
            v: Version,
            fields: self.fields.clone(),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: CorrectionRecord = from_stored(record, 1)?;
        Ok(Self {
            person: read::text("key", &record.key, ParticipantId::parse)?,
            fields: shape.fields,
        })
    }
}
