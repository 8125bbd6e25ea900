//! Pairings, as participants keep them.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::answer::AnswerShape;
use super::shape::choice::SideShape;
use super::shape::partner::PartnerCardShape;
use super::shape::reason::SharedReasonShape;
use super::shape::time::DayShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::{PairingId, ProgrammeId};
use crate::domain::pairing::MyPairing;
use crate::domain::text::{EmailAddress, PersonName, ShortText};
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of a participant's pairing.
#[derive(Serialize, Deserialize)]
struct MyPairingRecord {
    v: Version<1>,
    id: String,
    programme: String,
    programme_name: String,
    coordinator: Option<String>,
    coordinator_email: Option<String>,
    my_side: SideShape,
    my_name: String,
    partner: PartnerCardShape,
    reasons: Vec<SharedReasonShape>,
    made_on: DayShape,
    my_answer: AnswerShape,
}

impl Recorded for MyPairing {
    const STORE: StoreName = StoreName::MyPairings;

    fn key(&self) -> &str {
        self.id.as_str()
    }

    fn encode(&self) -> StoredRecord {
        to_stored(self.key(), &MyPairingRecord::from(self))
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: MyPairingRecord = from_stored(record, 1)?;
        check_key(record, &shape.id)?;
        shape.try_into()
    }
}

impl From<&MyPairing> for MyPairingRecord {
    fn from(pairing: &MyPairing) -> Self {
        Self {
            v: Version,
            id: pairing.id.to_string(),
            programme: pairing.programme.to_string(),
            programme_name: pairing.programme_name.to_string(),
            coordinator: pairing.coordinator.as_ref().map(ToString::to_string),
            coordinator_email: pairing.coordinator_email.as_ref().map(ToString::to_string),
            my_side: pairing.my_side.into(),
            my_name: pairing.my_name.to_string(),
            partner: (&pairing.partner).into(),
            reasons: pairing.reasons.iter().map(Into::into).collect(),
            made_on: pairing.made_on.into(),
            my_answer: pairing.my_answer.into(),
        }
    }
}

impl TryFrom<MyPairingRecord> for MyPairing {
    type Error = RecordError;

    fn try_from(shape: MyPairingRecord) -> Result<Self, RecordError> {
        Ok(Self {
            id: read::text("id", &shape.id, PairingId::parse)?,
            programme: read::text("programme", &shape.programme, ProgrammeId::parse)?,
            programme_name: read::text("programme_name", &shape.programme_name, ShortText::parse)?,
            coordinator: read::optional(
                "coordinator",
                shape.coordinator.as_ref(),
                PersonName::parse,
            )?,
            coordinator_email: read::optional(
                "coordinator_email",
                shape.coordinator_email.as_ref(),
                EmailAddress::parse,
            )?,
            my_side: shape.my_side.into(),
            my_name: read::text("my_name", &shape.my_name, PersonName::parse)?,
            partner: shape.partner.try_into()?,
            reasons: read::all(shape.reasons)?,
            made_on: shape.made_on.try_into()?,
            my_answer: shape.my_answer.try_into()?,
        })
    }
}
