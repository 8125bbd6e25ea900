//! Programmes, as those keep them who take part.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::details::DetailsShape;
use super::shape::session_plan::SessionPlanShape;
use super::shape::time::DayShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::ProgrammeId;
use crate::domain::programme::{MyProgramme, ProgrammeCard, SessionPlan};
use crate::domain::text::{EmailAddress, PersonName, ShortText};
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of a participant's programme.
#[derive(Serialize, Deserialize)]
struct MyProgrammeRecord {
    v: Version<1>,
    id: String,
    name: String,
    details: DetailsShape,
    made_on: DayShape,
}

impl Recorded for MyProgramme {
    const STORE: StoreName = StoreName::MyProgrammes;

    fn key(&self) -> &str {
        self.id.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = MyProgrammeRecord {
            v: Version,
            id: self.id.to_string(),
            name: self.name.to_string(),
            details: (&self.details).into(),
            made_on: self.made_on.into(),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: MyProgrammeRecord = from_stored(record, 1)?;
        check_key(record, &shape.id)?;
        Ok(Self {
            id: read::text("id", &shape.id, ProgrammeId::parse)?,
            name: read::text("name", &shape.name, ShortText::parse)?,
            details: shape.details.try_into()?,
            made_on: shape.made_on.try_into()?,
        })
    }
}

/// The name, the coordinator and the sessions alone, for screens that need no more of a programme.
#[must_use]
pub fn card_of(record: &StoredRecord) -> Option<ProgrammeCard> {
    #[derive(Deserialize)]
    struct Whole {
        id: String,
        name: String,
        details: Coordinated,
    }
    #[derive(Deserialize)]
    struct Coordinated {
        coordinator: Option<String>,
        coordinator_email: Option<String>,
        sessions: SessionPlanShape,
    }
    let whole: Whole = serde_json::from_str(&record.json).ok()?;
    let Coordinated {
        coordinator,
        coordinator_email,
        sessions,
    } = whole.details;
    Some(ProgrammeCard {
        id: ProgrammeId::parse(&whole.id).ok()?,
        name: ShortText::parse(&whole.name).ok()?,
        coordinator: coordinator.and_then(|name| PersonName::parse(&name).ok()),
        coordinator_email: coordinator_email.and_then(|email| EmailAddress::parse(&email).ok()),
        sessions: sessions.try_into().ok()?,
    })
}

/// How often people meet in a programme, for screens that need no more of it.
#[must_use]
pub fn plan_of(record: &StoredRecord) -> Option<(ProgrammeId, SessionPlan)> {
    #[derive(Deserialize)]
    struct Whole {
        id: String,
        details: Planned,
    }
    #[derive(Deserialize)]
    struct Planned {
        sessions: SessionPlanShape,
    }
    let whole: Whole = serde_json::from_str(&record.json).ok()?;
    let plan = whole.details.sessions.try_into().ok()?;
    Some((ProgrammeId::parse(&whole.id).ok()?, plan))
}
