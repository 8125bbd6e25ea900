//! Applications, as the coordinator keeps those that were taken in.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::time::DayShape;
use super::{RecordError, Recorded, read};
use crate::domain::application::{ReceivedApplication, ReceivedContent};
use crate::domain::id::{ApplicationId, ParticipantId, ProgrammeId};
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of an application that was taken in.
#[derive(Serialize, Deserialize)]
struct ApplicationRecord {
    v: Version<1>,
    id: String,
    programme: String,
    number: u32,
    received_on: DayShape,
    content: Option<ContentShape>,
}

/// What it says.
#[derive(Serialize, Deserialize)]
struct ContentShape {
    person: String,
    packet: String,
}

impl Recorded for ReceivedApplication {
    const STORE: StoreName = StoreName::Applications;

    fn key(&self) -> &str {
        self.id.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = ApplicationRecord {
            v: Version,
            id: self.id.to_string(),
            programme: self.programme.to_string(),
            number: self.number,
            received_on: self.received_on.into(),
            content: self.content.as_ref().map(|content| ContentShape {
                person: content.person.to_string(),
                packet: content.packet.clone(),
            }),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: ApplicationRecord = from_stored(record, 1)?;
        check_key(record, &shape.id)?;
        let content = shape.content.map(|content| {
            Ok(ReceivedContent {
                person: read::text("person", &content.person, ParticipantId::parse)?,
                packet: content.packet,
            })
        });
        Ok(Self {
            id: read::text("id", &shape.id, ApplicationId::parse)?,
            programme: read::text("programme", &shape.programme, ProgrammeId::parse)?,
            number: shape.number,
            received_on: shape.received_on.try_into()?,
            content: content.transpose()?,
        })
    }
}
