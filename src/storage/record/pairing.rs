//! Pairings, as the coordinator keeps them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::answer::AnswerShape;
use super::shape::reason::SharedReasonShape;
use super::shape::time::DayShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::{PairingId, ParticipantId, ProgrammeId};
use crate::domain::matching::Fit;
use crate::domain::pairing::{Origin, Pairing};
use crate::storage::store::{StoreName, StoredRecord};

/// A pairing, and the programme that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairingOfProgramme {
    /// Which programme.
    pub programme: ProgrammeId,
    /// The pairing.
    pub pairing: Pairing,
}

/// Version 1 of a pairing.
#[derive(Serialize, Deserialize)]
struct PairingRecord {
    v: Version<1>,
    id: String,
    programme: String,
    mentor: String,
    mentee: String,
    approved_on: DayShape,
    origin: OriginShape,
    reasons: Vec<SharedReasonShape>,
    mentor_answer: AnswerShape,
    mentee_answer: AnswerShape,
    handed_out_on: Option<DayShape>,
}

/// How a pairing came about, with its fit in ten-thousandths.
#[derive(Serialize, Deserialize)]
enum OriginShape {
    #[serde(rename = "proposed")]
    Proposed { fit: u16 },
    #[serde(rename = "by-hand")]
    ByHand { fit: Option<u16> },
}

impl Recorded for PairingOfProgramme {
    const STORE: StoreName = StoreName::Pairings;

    fn key(&self) -> &str {
        self.pairing.id.as_str()
    }

    fn encode(&self) -> StoredRecord {
        to_stored(self.key(), &PairingRecord::from(self))
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: PairingRecord = from_stored(record, 1)?;
        check_key(record, &shape.id)?;
        shape.try_into()
    }
}

impl From<&PairingOfProgramme> for PairingRecord {
    fn from(held: &PairingOfProgramme) -> Self {
        let PairingOfProgramme { programme, pairing } = held;
        Self {
            v: Version,
            id: pairing.id.to_string(),
            programme: programme.to_string(),
            mentor: pairing.mentor.to_string(),
            mentee: pairing.mentee.to_string(),
            approved_on: pairing.approved_on.into(),
            origin: pairing.origin.into(),
            reasons: pairing.reasons.iter().map(Into::into).collect(),
            mentor_answer: pairing.mentor_answer.into(),
            mentee_answer: pairing.mentee_answer.into(),
            handed_out_on: pairing.handed_out_on.map(Into::into),
        }
    }
}

impl TryFrom<PairingRecord> for PairingOfProgramme {
    type Error = RecordError;

    fn try_from(shape: PairingRecord) -> Result<Self, RecordError> {
        Ok(Self {
            programme: read::text("programme", &shape.programme, ProgrammeId::parse)?,
            pairing: Pairing {
                id: read::text("id", &shape.id, PairingId::parse)?,
                mentor: read::text("mentor", &shape.mentor, ParticipantId::parse)?,
                mentee: read::text("mentee", &shape.mentee, ParticipantId::parse)?,
                approved_on: shape.approved_on.try_into()?,
                origin: shape.origin.try_into()?,
                reasons: read::all(shape.reasons)?,
                mentor_answer: shape.mentor_answer.try_into()?,
                mentee_answer: shape.mentee_answer.try_into()?,
                handed_out_on: shape.handed_out_on.map(NaiveDate::try_from).transpose()?,
            },
        })
    }
}

impl From<Origin> for OriginShape {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Proposed(fit) => Self::Proposed {
                fit: fit.ten_thousandths(),
            },
            Origin::ByHand(fit) => Self::ByHand {
                fit: fit.map(Fit::ten_thousandths),
            },
        }
    }
}

impl TryFrom<OriginShape> for Origin {
    type Error = RecordError;

    fn try_from(shape: OriginShape) -> Result<Self, RecordError> {
        Ok(match shape {
            OriginShape::Proposed { fit } => Self::Proposed(read::fit(fit)?),
            OriginShape::ByHand { fit } => Self::ByHand(fit.map(read::fit).transpose()?),
        })
    }
}
