//! What somebody looked back on after a session. It stays on this device until it is shared.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::choice::SideShape;
use super::shape::time::DayShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::reflection::{Answers, MyReflection, QUESTIONS, Salt, Standing};
use crate::storage::store::{StoreName, StoredRecord};

/// Version 1 of a reflection.
#[derive(Serialize, Deserialize)]
struct MyReflectionRecord {
    v: Version<1>,
    session: String,
    pairing: String,
    side: SideShape,
    answers: [String; QUESTIONS],
    standing: StandingShape,
}

#[derive(Serialize, Deserialize)]
enum StandingShape {
    #[serde(rename = "draft")]
    Draft,
    #[serde(rename = "kept")]
    Kept,
    #[serde(rename = "shared")]
    Shared { on: DayShape, salt: String },
}

impl Recorded for MyReflection {
    const STORE: StoreName = StoreName::Reflections;

    fn key(&self) -> &str {
        self.session.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = MyReflectionRecord {
            v: Version,
            session: self.session.to_string(),
            pairing: self.pairing.to_string(),
            side: self.side.into(),
            answers: self.answers.texts().clone(),
            standing: (&self.standing).into(),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: MyReflectionRecord = from_stored(record, 1)?;
        check_key(record, &shape.session)?;
        Ok(Self {
            session: read::text("session", &shape.session, ItemId::parse)?,
            pairing: read::text("pairing", &shape.pairing, PairingId::parse)?,
            side: shape.side.into(),
            answers: read::bounded("answers", Answers::new(shape.answers))?,
            standing: shape.standing.try_into()?,
        })
    }
}

impl From<&Standing> for StandingShape {
    fn from(standing: &Standing) -> Self {
        match standing {
            Standing::Draft => Self::Draft,
            Standing::Kept => Self::Kept,
            Standing::Shared { on, salt } => Self::Shared {
                on: (*on).into(),
                salt: salt.as_str().to_owned(),
            },
        }
    }
}

impl TryFrom<StandingShape> for Standing {
    type Error = RecordError;

    fn try_from(shape: StandingShape) -> Result<Self, RecordError> {
        Ok(match shape {
            StandingShape::Draft => Self::Draft,
            StandingShape::Kept => Self::Kept,
            StandingShape::Shared { on, salt } => Self::Shared {
                on: on.try_into()?,
                salt: read::bounded("salt", Salt::parse(&salt))?,
            },
        })
    }
}
