//! What an import would do, as the worker says it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::participant::{Participant, Role};
use crate::exchange::job::sheets::likeness::LikenessShape;
use crate::exchange::job::sheets::problem::{PlaceShape, ProblemShape};
use crate::exchange::reimport::{Contested, Plan};
use crate::exchange::sheet::{Import, Place};
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;

/// At most this many problems are named; how many there are is always said.
pub const MOST_PROBLEMS: usize = 1_000;

/// At most this many entries are named that may be one person; the others are taken as they come.
pub const MOST_LIKENESSES: usize = 200;

/// At most this many corrections are named that the sheets say otherwise; the choice is for all of them.
pub const MOST_CONTESTED: usize = 1_000;

/// Somebody who signed up on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnBothSides {
    /// The person's name.
    pub name: String,
    first: PlaceShape,
    second: PlaceShape,
}

impl OnBothSides {
    /// Where the person stood, first and then on the other side.
    #[must_use]
    pub fn places(&self) -> (Place, Place) {
        (self.first.into(), self.second.into())
    }
}

/// How many of whom are in the sheets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportCounts {
    /// Mentors who take no other part.
    pub mentors: usize,
    /// Mentees who take no other part.
    pub mentees: usize,
    /// People who take both parts.
    pub both: usize,
    /// People in one part who would also take the other.
    pub marked: usize,
    /// People without an address.
    pub without_address: usize,
}

impl ImportCounts {
    fn of(people: &[Participant]) -> Self {
        let mut counts = Self::default();
        for person in people {
            match person.role {
                Role::Mentor => counts.mentors += 1,
                Role::Mentee => counts.mentees += 1,
                Role::Both => counts.both += 1,
            }
            counts.marked += usize::from(person.offers_both && person.role != Role::Both);
            counts.without_address += usize::from(person.email.is_none());
        }
        counts
    }
}

/// A correction that the sheets say otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContestedShape {
    /// Whose.
    pub person: String,
    /// The field's word.
    pub field: String,
    /// What the sheets say.
    pub sheet: String,
}

impl From<Contested> for ContestedShape {
    fn from(contested: Contested) -> Self {
        Self {
            person: contested.person.to_string(),
            field: contested.field.word().to_owned(),
            sheet: contested.sheet,
        }
    }
}

/// The first line of the answer. People follow, a line each: key, tab, JSON text; first those who are
/// new, then those who change, as they would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportHead {
    /// How many people are in the sheets.
    pub people: usize,
    /// How many of whom.
    pub counts: ImportCounts,
    /// How many of them are not here yet.
    pub new: usize,
    /// How many of them would change.
    pub changed: usize,
    /// Who of them is here just so.
    pub unchanged: Vec<String>,
    /// Who is here and in no sheet.
    pub gone: Vec<String>,
    /// The first corrections by hand that the sheets say otherwise.
    pub contested: Vec<ContestedShape>,
    /// How many corrections there are of that kind.
    pub contested_in_all: usize,
    /// The first entries that may be one person.
    pub likenesses: Vec<LikenessShape>,
    /// How many of them there are.
    pub likenesses_in_all: usize,
    /// The first problems, in the order of the files.
    pub problems: Vec<ProblemShape>,
    /// How many problems there are in all.
    pub problems_in_all: usize,
    /// How many rows were left out.
    pub rows_left_out: usize,
    /// Who signed up on both sides.
    pub on_both_sides: Vec<OnBothSides>,
    /// All levels, the programme's and the new ones, in the order that is proposed, lowest first.
    pub levels: Vec<String>,
}

/// The head, and the people a line each.
pub(super) fn written(
    import: Import,
    plan: Plan,
    programme: &ProgrammeId,
    levels: Vec<String>,
) -> Result<String, serde_json::Error> {
    let names: HashMap<&ParticipantId, &Participant> = import
        .people
        .iter()
        .map(|person| (&person.id, person))
        .collect();
    let name_of = |id: &ParticipantId| {
        let person = names.get(id);
        person.map_or_else(String::new, |person| person.name.to_string())
    };
    let likenesses = || import.likenesses.iter().chain(&plan.likenesses);
    let head = ImportHead {
        people: import.people.len(),
        counts: ImportCounts::of(&import.people),
        new: plan.new.len(),
        changed: plan.changed.len(),
        unchanged: plan.unchanged.iter().map(ToString::to_string).collect(),
        gone: plan.gone.iter().map(ToString::to_string).collect(),
        contested_in_all: plan.contested.len(),
        contested: plan
            .contested
            .into_iter()
            .take(MOST_CONTESTED)
            .map(Into::into)
            .collect(),
        likenesses_in_all: likenesses().count(),
        likenesses: likenesses()
            .take(MOST_LIKENESSES)
            .map(|likeness| LikenessShape::new(likeness, programme))
            .collect(),
        problems_in_all: import.problems.len(),
        rows_left_out: import.rows_left_out(),
        on_both_sides: import
            .on_both_sides
            .iter()
            .map(|same| OnBothSides {
                name: name_of(&same.participant),
                first: same.first.into(),
                second: same.second.into(),
            })
            .collect(),
        levels,
        problems: import
            .problems
            .iter()
            .take(MOST_PROBLEMS)
            .cloned()
            .map(Into::into)
            .collect(),
    };
    let mut text = serde_json::to_string(&head)?;
    for participant in plan.new.into_iter().chain(plan.changed) {
        let record = PersonOfProgramme {
            programme: programme.clone(),
            participant,
        }
        .encode();
        text.push('\n');
        text.push_str(&record.key);
        text.push('\t');
        text.push_str(&record.json);
    }
    Ok(text)
}
