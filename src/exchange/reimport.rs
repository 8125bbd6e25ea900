//! What an import would do to the people who are here already: who is new, who changes and how, who is
//! in the sheets no more, and who stays as they are. Nothing is done here.
//!
//! People are found again by address, and by name where one of the two has no address. A sheet
//! that says nothing about a question leaves what is known about it, and so does an empty cell.

mod field;
mod find;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::id::ParticipantId;
use crate::domain::participant::{Participant, Role};
use crate::exchange::sheet::{Decisions, Import, Likeness, Standing};
pub use field::{Field, changes};
pub(super) use find::{Found, Namesakes, address, find};

/// Which answers the coordinator has corrected by hand, by person.
pub type Corrected = BTreeMap<ParticipantId, BTreeSet<Field>>;

/// What becomes of what the coordinator corrected by hand where the sheets say something else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Corrections {
    /// It stays.
    #[default]
    Keep,
    /// The sheets' answer takes its place.
    Overwrite,
}

/// A correction that the sheets say otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contested {
    /// Whose.
    pub person: ParticipantId,
    /// Which answer.
    pub field: Field,
    /// What the sheets say.
    pub sheet: String,
}

/// What a plan rests on.
#[derive(Debug)]
pub struct Here<'a> {
    /// The people who are here.
    pub people: &'a [Participant],
    /// What was corrected by hand.
    pub corrected: &'a Corrected,
    /// What becomes of that.
    pub corrections: Corrections,
    /// What the sheets' columns say anything about.
    pub said: &'a BTreeSet<Field>,
    /// What the coordinator said about entries that may be one person.
    pub decisions: &'a Decisions,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// People who are not here yet, with identifiers that stand only for their rows.
    pub new: Vec<Participant>,
    /// People who are here, as they would be afterwards.
    pub changed: Vec<Participant>,
    /// People of the sheets who are here just so.
    pub unchanged: Vec<ParticipantId>,
    /// People who are here and in no sheet, of those sides that the sheets are about.
    pub gone: Vec<ParticipantId>,
    /// Corrections by hand that the sheets say otherwise.
    pub contested: Vec<Contested>,
    /// Entries of the sheets and people who are here that may be one person.
    pub likenesses: Vec<Likeness>,
}

/// Works out what an import would do.
#[must_use]
pub fn plan(import: &Import, here: &Here<'_>) -> Plan {
    let found = found_in(import, here);
    let covered = Covered::by(&import.people);
    let mut plan = Plan {
        likenesses: likenesses(import, here, &found),
        ..Plan::default()
    };
    let mut met = vec![false; here.people.len()];
    for (person, known) in import.people.iter().zip(&found.known) {
        let Some(index) = *known else {
            plan.new.push(person.clone());
            continue;
        };
        met[index] = true;
        let before = &here.people[index];
        let after = updated(before, person, covered, here, &mut plan.contested);
        if after == *before {
            plan.unchanged.push(after.id);
        } else {
            plan.changed.push(after);
        }
    }
    let people = here.people.iter().zip(met);
    let gone = people.filter(|(person, met)| !met && covered.covers(person.role));
    plan.gone = gone.map(|(person, _)| person.id.clone()).collect();
    plan
}

/// Who of the sheets is who. The same name is one person as long as no two addresses speak against it.
fn found_in(import: &Import, here: &Here<'_>) -> Found {
    let arriving: Vec<&Participant> = import.people.iter().collect();
    let known: Vec<&Participant> = here.people.iter().collect();
    find(&arriving, &known, Namesakes::AreOne, |index, number| {
        let first = Standing::Here(known[index].id.clone());
        here.decisions.of(&first, import.places[number])
    })
}

fn likenesses(import: &Import, here: &Here<'_>, found: &Found) -> Vec<Likeness> {
    let alike = found.alike.iter().map(|alike| {
        let known = &here.people[alike.here];
        Likeness {
            first: Standing::Here(known.id.clone()),
            second: import.places[alike.arriving],
            shares: alike.shares,
            is_same: alike.is_same,
            people: Box::new((known.clone(), import.people[alike.arriving].clone())),
        }
    });
    alike.collect()
}

/// A person who is here, with what the sheets say now.
fn updated(
    before: &Participant,
    sheet: &Participant,
    covered: Covered,
    here: &Here<'_>,
    contested: &mut Vec<Contested>,
) -> Participant {
    let mut sheet = sheet.clone();
    sheet.role = covered.role_after(before.role, sheet.role);
    let mut after = before.clone();
    let corrected = here.corrected.get(&before.id);
    for field in changes(before, &sheet) {
        if !here.said.contains(&field) || !field.is_said(&sheet) {
            continue;
        }
        if corrected.is_some_and(|fields| fields.contains(&field)) {
            contested.push(Contested {
                person: before.id.clone(),
                field,
                sheet: field.text(&sheet),
            });
            if here.corrections == Corrections::Keep {
                continue;
            }
        }
        field.take(&sheet, &mut after);
    }
    after
}

/// Which sides the sheets are about. A sheet of mentors says nothing about who is a mentee.
#[derive(Clone, Copy, Debug)]
struct Covered {
    mentors: bool,
    mentees: bool,
}

impl Covered {
    fn by(people: &[Participant]) -> Self {
        Self {
            mentors: people.iter().any(|person| person.role.mentors()),
            mentees: people.iter().any(|person| person.role.learns()),
        }
    }

    /// Whether the sheets would name somebody of this role.
    const fn covers(self, role: Role) -> bool {
        (self.mentors || !role.mentors()) && (self.mentees || !role.learns())
    }

    /// The side that the sheets are not about stays as it was.
    const fn role_after(self, before: Role, sheet: Role) -> Role {
        let mentors = sheet.mentors() || (before.mentors() && !self.mentors);
        let learns = sheet.learns() || (before.learns() && !self.mentees);
        match (mentors, learns) {
            (true, true) => Role::Both,
            (true, false) => Role::Mentor,
            _ => Role::Mentee,
        }
    }
}
