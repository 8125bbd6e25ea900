//! Entries that may be one person, and what the coordinator said about them, as they travel.

use serde::{Deserialize, Serialize};

use super::problem::PlaceShape;
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::participant::Participant;
use crate::exchange::job::NotUnderstood;
use crate::exchange::sheet::{Decisions, Likeness, Place, Shares, Standing};
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::{RecordError, Recorded};
use crate::storage::store::StoredRecord;

/// Where the first of two entries stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StandingShape {
    Row(PlaceShape),
    Here(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SharesShape {
    Address,
    Account,
    Name,
}

/// Whether two entries are one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionShape(StandingShape, PlaceShape, bool);

/// Two entries that may be one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LikenessShape {
    decided: DecisionShape,
    shares: SharesShape,
    people: [(String, String); 2],
}

impl From<&Standing> for StandingShape {
    fn from(standing: &Standing) -> Self {
        match standing {
            Standing::Row(place) => Self::Row((*place).into()),
            Standing::Here(id) => Self::Here(id.to_string()),
        }
    }
}

impl TryFrom<&StandingShape> for Standing {
    type Error = NotUnderstood;

    fn try_from(shape: &StandingShape) -> Result<Self, NotUnderstood> {
        Ok(match shape {
            StandingShape::Row(place) => Self::Row((*place).into()),
            StandingShape::Here(id) => Self::Here(
                ParticipantId::parse(id).map_err(|error| NotUnderstood(error.to_string()))?,
            ),
        })
    }
}

impl From<Shares> for SharesShape {
    fn from(shares: Shares) -> Self {
        match shares {
            Shares::Address => Self::Address,
            Shares::Account => Self::Account,
            Shares::Name => Self::Name,
        }
    }
}

impl From<SharesShape> for Shares {
    fn from(shape: SharesShape) -> Self {
        match shape {
            SharesShape::Address => Self::Address,
            SharesShape::Account => Self::Account,
            SharesShape::Name => Self::Name,
        }
    }
}

impl DecisionShape {
    /// That two entries are one person, or that they are two.
    #[must_use]
    pub fn new(first: &Standing, second: Place, is_same: bool) -> Self {
        Self(first.into(), second.into(), is_same)
    }
}

/// Everything that the coordinator said.
pub(super) fn decisions(shapes: &[DecisionShape]) -> Result<Decisions, NotUnderstood> {
    let said = shapes
        .iter()
        .map(|DecisionShape(first, second, same)| Ok((first.try_into()?, (*second).into(), *same)));
    said.collect()
}

impl LikenessShape {
    /// A likeness among the people of a programme.
    pub(super) fn new(likeness: &Likeness, programme: &ProgrammeId) -> Self {
        let record = |participant: &Participant| {
            let record = PersonOfProgramme {
                programme: programme.clone(),
                participant: participant.clone(),
            }
            .encode();
            (record.key, record.json)
        };
        let (first, second) = &*likeness.people;
        Self {
            decided: DecisionShape::new(&likeness.first, likeness.second, likeness.is_same),
            shares: likeness.shares.into(),
            people: [record(first), record(second)],
        }
    }

    /// The likeness.
    ///
    /// # Errors
    /// When the worker sent something else.
    pub fn read(&self) -> Result<Likeness, NotUnderstood> {
        let person = |(key, json): &(String, String)| -> Result<Participant, RecordError> {
            let record = StoredRecord {
                key: key.clone(),
                json: json.clone(),
            };
            Ok(PersonOfProgramme::decode(&record)?.participant)
        };
        let broken = |error: RecordError| NotUnderstood(error.to_string());
        let [first, second] = &self.people;
        let DecisionShape(standing, place, is_same) = &self.decided;
        Ok(Likeness {
            first: standing.try_into()?,
            second: (*place).into(),
            shares: self.shares.into(),
            is_same: *is_same,
            people: Box::new((
                person(first).map_err(broken)?,
                person(second).map_err(broken)?,
            )),
        })
    }
}
