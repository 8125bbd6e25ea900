//! What somebody answered in check-ins, and what they asked of the coordinator.

use serde::{Deserialize, Serialize};

use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::given::{AnswersShape, answers, answers_shape};
use super::shape::time::DayShape;
use super::{RecordError, Recorded, read};
use crate::domain::check_in::{CheckIn, MyCheckIn, MyHelp, Wish};
use crate::domain::id::{CheckInId, PairingId};
use crate::storage::store::{StoreName, StoredRecord};

/// What is kept of check-ins and of asking for help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCheckIn {
    key: String,
    /// What it is.
    pub what: Kept,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Answers in a check-in.
    CheckIn(MyCheckIn),
    /// Something that was asked of the coordinator.
    Help(MyHelp),
}

/// Version 1 of it.
#[derive(Serialize, Deserialize)]
struct CheckInRecord {
    v: Version<1>,
    pairing: String,
    what: WhatShape,
}

#[derive(Serialize, Deserialize)]
enum WhatShape {
    #[serde(rename = "check-in")]
    CheckIn {
        which: String,
        id: String,
        answers: AnswersShape,
        with_name: bool,
        with_words: bool,
        sent_on: Option<DayShape>,
    },
    #[serde(rename = "help")]
    Help {
        wish: String,
        asked_on: DayShape,
        sent_on: Option<DayShape>,
    },
}

/// The key of the answers in a check-in of a pairing.
#[must_use]
pub fn key_of_check_in(pairing: &PairingId, which: CheckIn) -> String {
    format!("{pairing}/{}", which.as_str())
}

/// The key of what was asked in a pairing.
#[must_use]
pub fn key_of_help(pairing: &PairingId, wish: Wish) -> String {
    format!("{pairing}/help/{}", wish.as_str())
}

impl From<MyCheckIn> for KeptCheckIn {
    fn from(check_in: MyCheckIn) -> Self {
        Self {
            key: key_of_check_in(&check_in.pairing, check_in.which),
            what: Kept::CheckIn(check_in),
        }
    }
}

impl From<MyHelp> for KeptCheckIn {
    fn from(help: MyHelp) -> Self {
        Self {
            key: key_of_help(&help.pairing, help.wish),
            what: Kept::Help(help),
        }
    }
}

impl Recorded for KeptCheckIn {
    const STORE: StoreName = StoreName::CheckIns;

    fn key(&self) -> &str {
        &self.key
    }

    fn encode(&self) -> StoredRecord {
        let (pairing, what) = match &self.what {
            Kept::CheckIn(one) => {
                let what = WhatShape::CheckIn {
                    which: one.which.as_str().to_owned(),
                    id: one.id.to_string(),
                    answers: answers_shape(&one.answers),
                    with_name: one.with_name,
                    with_words: one.with_words,
                    sent_on: one.sent_on.map(Into::into),
                };
                (&one.pairing, what)
            }
            Kept::Help(one) => {
                let what = WhatShape::Help {
                    wish: one.wish.as_str().to_owned(),
                    asked_on: one.asked_on.into(),
                    sent_on: one.sent_on.map(Into::into),
                };
                (&one.pairing, what)
            }
        };
        let shape = CheckInRecord {
            v: Version,
            pairing: pairing.to_string(),
            what,
        };
        to_stored(&self.key, &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: CheckInRecord = from_stored(record, 1)?;
        let pairing = read::text("pairing", &shape.pairing, PairingId::parse)?;
        let kept: Self = match shape.what {
            WhatShape::CheckIn {
                which,
                id,
                answers: given,
                with_name,
                with_words,
                sent_on,
            } => MyCheckIn {
                pairing,
                which: read::bounded("which", CheckIn::named(&which))?,
                id: read::text("id", &id, CheckInId::parse)?,
                answers: read::bounded("answers", answers(given))?,
                with_name,
                with_words,
                sent_on: sent_on.map(TryInto::try_into).transpose()?,
            }
            .into(),
            WhatShape::Help {
                wish,
                asked_on,
                sent_on,
            } => MyHelp {
                pairing,
                wish: read::bounded("wish", Wish::named(&wish))?,
                asked_on: asked_on.try_into()?,
                sent_on: sent_on.map(TryInto::try_into).transpose()?,
            }
            .into(),
        };
        check_key(record, &kept.key)?;
        Ok(kept)
    }
}
