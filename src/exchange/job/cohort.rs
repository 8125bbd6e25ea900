//! The people of a run and what has happened between them, as they travel to the worker.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Cohort, Keep, Pairs, Settings};
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;
use crate::domain::zone::ZoneName;
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::programme::read_for_matching;
use crate::storage::record::shape::choice::choice;
use crate::storage::store::StoredRecord;

/// Pairs of identifiers, the mentor's first.
pub type PairsShape = Vec<(String, String)>;

/// Everything that matching needs but the people themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortShape {
    /// The programme's key.
    pub programme_key: String,
    /// What a run rests on of the programme, as `record::programme::for_matching` writes it.
    pub programme: String,
    /// Minutes ahead of UTC in the programme's first week, for every zone that somebody named.
    pub zone_offsets: BTreeMap<String, i32>,
    /// Declined.
    pub refusals: PairsShape,
    /// Paired before.
    pub paired_before: PairsShape,
    /// Paired now.
    pub standing: PairsShape,
    /// Not wanted by the coordinator.
    pub forbidden: PairsShape,
    /// Wanted by the coordinator.
    pub locked: PairsShape,
    /// Of an earlier run, to be kept where possible.
    pub kept: PairsShape,
    /// How much that counts.
    #[serde(default, skip_serializing_if = "KeepShape::is_usual")]
    pub keep: KeepShape,
}

choice! {
    /// How much it counts that pairs are kept.
    pub KeepShape of Keep { First = "first", WhereEqual = "where-equal" }
}

impl Default for KeepShape {
    fn default() -> Self {
        Keep::default().into()
    }
}

impl KeepShape {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// People, or other records, as bytes: each record's key and JSON text, one a line, separated by a tab.
pub fn people_as_bytes<'a>(records: impl IntoIterator<Item = &'a StoredRecord>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for record in records {
        bytes.extend_from_slice(record.key.as_bytes());
        bytes.push(b'\t');
        bytes.extend_from_slice(record.json.as_bytes());
        bytes.push(b'\n');
    }
    bytes
}

/// The records that travelled as bytes.
pub(super) fn records(bytes: &[u8]) -> Result<Vec<StoredRecord>, NotUnderstood> {
    let text = std::str::from_utf8(bytes).map_err(|error| NotUnderstood(error.to_string()))?;
    let record = |line: &str| {
        let (key, json) = line
            .split_once('\t')
            .ok_or_else(|| NotUnderstood("a line has no tab".to_owned()))?;
        Ok(StoredRecord {
            key: key.to_owned(),
            json: json.to_owned(),
        })
    };
    text.lines().map(record).collect()
}

/// The people who travelled as bytes.
pub(super) fn people_from_bytes(bytes: &[u8]) -> Result<Vec<Participant>, NotUnderstood> {
    let person = |record: &StoredRecord| {
        PersonOfProgramme::decode(record)
            .map(|person| person.participant)
            .map_err(|error| NotUnderstood(error.to_string()))
    };
    records(bytes)?.iter().map(person).collect()
}

/// The people and the rest, read back.
#[derive(Debug)]
pub struct OwnedCohort {
    /// Everybody who applied.
    pub people: Vec<Participant>,
    /// The programme.
    pub programme: Programme,
    zone_offsets: BTreeMap<ZoneName, i32>,
    refusals: Pairs,
    paired_before: Pairs,
    standing: Pairs,
    forbidden: Pairs,
    locked: Pairs,
    kept: Pairs,
    keep: Keep,
}

impl OwnedCohort {
    /// Reads what travelled.
    ///
    /// # Errors
    /// When a record cannot be understood: the app only sends those that it could read itself.
    pub fn read(shape: &CohortShape, people: &[u8]) -> Result<Self, NotUnderstood> {
        let not_understood = |error: &dyn std::fmt::Display| NotUnderstood(error.to_string());
        let people = people_from_bytes(people)?;
        let programme = read_for_matching(&StoredRecord {
            key: shape.programme_key.clone(),
            json: shape.programme.clone(),
        });
        Ok(Self {
            people,
            programme: programme.map_err(|error| not_understood(&error))?,
            zone_offsets: shape
                .zone_offsets
                .iter()
                .filter_map(|(zone, offset)| Some((ZoneName::parse(zone)?, *offset)))
                .collect(),
            refusals: pairs(&shape.refusals)?,
            paired_before: pairs(&shape.paired_before)?,
            standing: pairs(&shape.standing)?,
            forbidden: pairs(&shape.forbidden)?,
            locked: pairs(&shape.locked)?,
            kept: pairs(&shape.kept)?,
            keep: shape.keep.into(),
        })
    }

    /// The cohort as the engine takes it.
    #[must_use]
    pub fn as_cohort(&self) -> Cohort<'_> {
        Cohort {
            people: &self.people,
            levels: &self.programme.levels,
            zone_offsets: &self.zone_offsets,
            refusals: &self.refusals,
            paired_before: &self.paired_before,
            standing: &self.standing,
            forbidden: &self.forbidden,
            locked: &self.locked,
            kept: &self.kept,
            keep: self.keep,
        }
    }

    /// The settings of the programme.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.programme.matching
    }
}

/// The pairs that travelled.
pub(super) fn pairs(shape: &PairsShape) -> Result<Pairs, NotUnderstood> {
    let id =
        |text: &str| ParticipantId::parse(text).map_err(|error| NotUnderstood(error.to_string()));
    shape
        .iter()
        .map(|(mentor, mentee)| Ok((id(mentor)?, id(mentee)?)))
        .collect()
}
