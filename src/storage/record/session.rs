//! Sessions as releases kept them before the two of a pair kept them together (`domain/session/item.rs`). They are
//! read, taken over and not written any more; writing them is for tests and for telling whether one is as it was.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::choice::SideShape;
use super::shape::time::{DayShape, MomentShape, WallClockShape, zone};
use super::{RecordError, Recorded, read};
use crate::domain::id::{PairingId, SessionId};
use crate::domain::session::{Session, SessionLength, SessionStart, SessionState};
use crate::domain::text::{LongText, ShortText};
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of a session.
#[derive(Serialize, Deserialize)]
struct SessionRecord {
    v: Version<1>,
    id: String,
    pairing: String,
    start: StartShape,
    length_minutes: u16,
    place: Option<String>,
    state: StateShape,
    revision: u32,
}

#[derive(Serialize, Deserialize)]
struct StartShape {
    local: WallClockShape,
    zone: String,
    moment: MomentShape,
}

#[derive(Serialize, Deserialize)]
enum StateShape {
    #[serde(rename = "planned")]
    Planned,
    #[serde(rename = "held")]
    Held {
        logged_on: DayShape,
        covered: Option<String>,
    },
    #[serde(rename = "cancelled")]
    Cancelled {
        logged_on: DayShape,
        by: Option<SideShape>,
    },
}

impl Recorded for Session {
    const STORE: StoreName = StoreName::Sessions;

    fn key(&self) -> &str {
        self.id.as_str()
    }

    fn encode(&self) -> StoredRecord {
        to_stored(self.key(), &SessionRecord::from(self))
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: SessionRecord = from_stored(record, 1)?;
        check_key(record, &shape.id)?;
        shape.try_into()
    }
}

impl From<&Session> for SessionRecord {
    fn from(session: &Session) -> Self {
        Self {
            v: Version,
            id: session.id.to_string(),
            pairing: session.pairing.to_string(),
            start: StartShape {
                local: session.start.local.into(),
                zone: session.start.zone.to_string(),
                moment: session.start.moment.into(),
            },
            length_minutes: session.length.minutes(),
            place: session.place.as_ref().map(ToString::to_string),
            state: (&session.state).into(),
            revision: session.revision,
        }
    }
}

impl TryFrom<SessionRecord> for Session {
    type Error = RecordError;

    fn try_from(shape: SessionRecord) -> Result<Self, RecordError> {
        let length = SessionLength::from_minutes(shape.length_minutes);
        Ok(Self {
            id: read::text("id", &shape.id, SessionId::parse)?,
            pairing: read::text("pairing", &shape.pairing, PairingId::parse)?,
            start: SessionStart {
                local: shape.start.local.try_into()?,
                zone: read::text("zone", &shape.start.zone, zone)?,
                moment: shape.start.moment.try_into()?,
            },
            length: read::bounded("length_minutes", length)?,
            place: read::optional("place", shape.place.as_ref(), ShortText::parse)?,
            state: shape.state.try_into()?,
            revision: shape.revision,
        })
    }
}

impl From<&SessionState> for StateShape {
    fn from(state: &SessionState) -> Self {
        match state {
            SessionState::Planned => Self::Planned,
            SessionState::Held { logged_on, covered } => Self::Held {
                logged_on: (*logged_on).into(),
                covered: covered.as_ref().map(ToString::to_string),
            },
            SessionState::Cancelled { logged_on, by } => Self::Cancelled {
                logged_on: (*logged_on).into(),
                by: by.map(Into::into),
            },
            // These records knew no missed sessions.
            SessionState::Missed { logged_on } => Self::Cancelled {
                logged_on: (*logged_on).into(),
                by: None,
            },
        }
    }
}

impl TryFrom<StateShape> for SessionState {
    type Error = RecordError;

    fn try_from(shape: StateShape) -> Result<Self, RecordError> {
        Ok(match shape {
            StateShape::Planned => Self::Planned,
            StateShape::Held { logged_on, covered } => Self::Held {
                logged_on: logged_on.try_into()?,
                covered: read::optional("covered", covered.as_ref(), LongText::parse)?,
            },
            StateShape::Cancelled { logged_on, by } => Self::Cancelled {
                logged_on: logged_on.try_into()?,
                by: by.map(Into::into),
            },
        })
    }
}
