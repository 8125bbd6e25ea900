//! Participants, as the coordinator keeps them.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::choice::RoleShape;
use super::shape::profile::ProfileShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::participant::{Capacity, Participant};
use crate::domain::text::{EmailAddress, PersonName};
use crate::storage::store::{StoreName, StoredRecord};

/// A participant, and the programme that they take part in: a coordinator may run several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonOfProgramme {
    /// Which programme.
    pub programme: ProgrammeId,
    /// Who.
    pub participant: Participant,
}

/// Version 1 of a participant.
#[derive(Serialize, Deserialize)]
struct ParticipantRecord {
    v: Version<1>,
    id: String,
    programme: String,
    name: String,
    email: Option<String>,
    role: RoleShape,
    offers_both: bool,
    capacity: u8,
    profile: ProfileShape,
}

impl Recorded for PersonOfProgramme {
    const STORE: StoreName = StoreName::People;

    fn key(&self) -> &str {
        self.participant.id.as_str()
    }

    fn encode(&self) -> StoredRecord {
        to_stored(self.key(), &ParticipantRecord::from(self))
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: ParticipantRecord = from_stored(record, 1)?;
        check_key(record, &shape.id)?;
        shape.try_into()
    }
}

impl From<&PersonOfProgramme> for ParticipantRecord {
    fn from(person: &PersonOfProgramme) -> Self {
        let PersonOfProgramme {
            programme,
            participant,
        } = person;
        Self {
            v: Version,
            id: participant.id.to_string(),
            programme: programme.to_string(),
            name: participant.name.to_string(),
            email: participant.email.as_ref().map(ToString::to_string),
            role: participant.role.into(),
            offers_both: participant.offers_both,
            capacity: participant.capacity.get(),
            profile: (&participant.profile).into(),
        }
    }
}

impl TryFrom<ParticipantRecord> for PersonOfProgramme {
    type Error = RecordError;

    fn try_from(shape: ParticipantRecord) -> Result<Self, RecordError> {
        Ok(Self {
            programme: read::text("programme", &shape.programme, ProgrammeId::parse)?,
            participant: Participant {
                id: read::text("id", &shape.id, ParticipantId::parse)?,
                name: read::text("name", &shape.name, PersonName::parse)?,
                email: read::optional("email", shape.email.as_ref(), EmailAddress::parse)?,
                role: shape.role.into(),
                offers_both: shape.offers_both,
                capacity: read::bounded("capacity", Capacity::new(shape.capacity))?,
                profile: shape.profile.try_into()?,
            },
        })
    }
}

/// Whether a person's record says that it belongs to this programme, by its text alone: in JSON no text
/// within a text can look like this field.
#[must_use]
pub fn is_of(record: &StoredRecord, programme: &str) -> bool {
    record
        .json
        .contains(&format!(r#""programme":"{programme}""#))
}
