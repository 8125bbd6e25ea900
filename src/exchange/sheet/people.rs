//! From sheets and what the coordinator said about them to participants, each person once.

use super::columns::Column;
use super::identity::{Keys, KnownPeople};
use super::join::{add_row, take_later_row};
use super::likeness::{Decisions, Likeness, Shares, Standing};
use super::problem::{Place, RowProblem};
use super::read::Sheet;
use super::recognise::Mapping;
use super::row::{Draft, read_row};
use super::values::SheetSide;
use crate::domain::id::ParticipantId;
use crate::domain::participant::{Participant, Role};

/// Which word of the sheet means the junior one. Our own mentor is the junior; traditional sheets
/// have it the other way round, so this is always asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Junior {
    /// The sheet says mentor as we do.
    SheetMentors,
    /// The sheet's mentees are the junior ones: the roles are turned over.
    SheetMentees,
}

/// What becomes of free text, which may repeat background.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FreeText {
    /// It stays outside.
    #[default]
    LeaveOut,
    /// It is taken along.
    Keep,
}

/// What becomes of people who said that they would take either part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BothAnswer {
    /// They keep their file's part, with a mark.
    #[default]
    Mark,
    /// They take both parts.
    TakeBoth,
}

/// What the coordinator said about a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the columns are.
    pub mapping: Mapping,
    /// Which word of the sheet means the junior one.
    pub junior: Junior,
    /// The part of people about whom no column says it.
    pub file_side: Option<SheetSide>,
    /// What becomes of free text.
    pub free_text: FreeText,
    /// What becomes of people who offered both parts.
    pub both_answer: BothAnswer,
}

impl Reading {
    /// A reading with what was recognised, free text left out, and offers marked.
    #[must_use]
    pub fn new(mapping: Mapping, junior: Junior) -> Self {
        Self {
            file_side: mapping.file_side,
            mapping,
            junior,
            free_text: FreeText::default(),
            both_answer: BothAnswer::default(),
        }
    }

    /// The part in our own words.
    fn role(&self, draft: &Draft) -> Role {
        match (draft.side, self.junior) {
            (SheetSide::Both, _) => Role::Both,
            _ if draft.offers_both && self.both_answer == BothAnswer::TakeBoth => Role::Both,
            (SheetSide::Mentor, Junior::SheetMentors)
            | (SheetSide::Mentee, Junior::SheetMentees) => Role::Mentor,
            _ => Role::Mentee,
        }
    }

    /// Whether people stand in several rows, one for each interest.
    fn has_a_row_per_interest(&self) -> bool {
        let columns = &self.mapping.columns;
        columns
            .iter()
            .any(|c| matches!(c.column, Column::Interest | Column::Rank))
    }
}

/// Somebody who signed up on both sides: one participant who takes both parts, and is therefore never
/// paired with themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamePerson {
    /// Who.
    pub participant: ParticipantId,
    /// Where the person stood first.
    pub first: Place,
    /// Where the person stood on the other side.
    pub second: Place,
}

/// What sheets gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The people of the good rows, each once, in the order of their first rows.
    pub people: Vec<Participant>,
    /// Where each of them stands first, in the same order.
    pub places: Vec<Place>,
    /// Rows and answers that were left out, in the order of the files.
    pub problems: Vec<RowProblem>,
    /// People who signed up on both sides.
    pub on_both_sides: Vec<SamePerson>,
    /// Rows that may be about the same person, in the order of the later rows.
    pub likenesses: Vec<Likeness>,
}

impl Import {
    /// How many rows were left out.
    #[must_use]
    pub fn rows_left_out(&self) -> usize {
        let problems = self.problems.iter();
        problems.filter(|p| p.reason.leaves_the_row_out()).count()
    }
}

/// Makes participants of all the sheets of an import together, with nothing said about rows that may be
/// about the same person.
pub fn people(files: &[(Sheet, Reading)], make_id: &mut dyn FnMut() -> ParticipantId) -> Import {
    people_as_decided(files, &Decisions::default(), make_id)
}

/// Makes participants of all the sheets of an import together.
///
/// A person who stands twice on the same side is kept once, with the answers of the later row, unless
/// the coordinator calls them two; one who stands on both sides becomes one participant. Nothing is
/// stored: whether the good rows are taken although others are bad is the coordinator's choice.
pub fn people_as_decided(
    files: &[(Sheet, Reading)],
    decisions: &Decisions,
    make_id: &mut dyn FnMut() -> ParticipantId,
) -> Import {
    let mut assembly = Assembly {
        import: Import::default(),
        known: KnownPeople::default(),
        decisions,
        make_id,
    };
    for (file, (sheet, reading)) in files.iter().enumerate() {
        for row in &sheet.rows {
            let place = Place {
                file,
                line: row.line,
                row: row.row,
            };
            match read_row(row, reading, place) {
                Ok(mut draft) => {
                    assembly.import.problems.append(&mut draft.notices);
                    assembly.take(draft, reading, place);
                }
                Err(problem) => assembly.import.problems.push(problem),
            }
        }
    }
    assembly.import
}

/// The people so far.
struct Assembly<'a> {
    import: Import,
    known: KnownPeople,
    decisions: &'a Decisions,
    make_id: &'a mut dyn FnMut() -> ParticipantId,
}

impl Assembly<'_> {
    /// Takes a good row.
    fn take(&mut self, draft: Draft, reading: &Reading, place: Place) {
        let role = reading.role(&draft);
        let keys = draft.keys();
        let found = self.known.find(&keys);
        let person = participant(draft, role, (self.make_id)());
        let Some((index, shares)) = found else {
            match self.known.namesake(&keys) {
                Some(namesake) if self.is_same(namesake, &person, (Shares::Name, false), place) => {
                    self.known.also(namesake, &keys);
                    self.join(namesake, person, place);
                }
                _ => self.add(person, keys, place),
            }
            return;
        };
        let first = self.import.places[index];
        let another_interest = first.file == place.file && reading.has_a_row_per_interest();
        if another_interest || self.is_on_other_side(index, &person, place) {
            self.known.also(index, &keys);
            self.join_sides(index, person, place);
        } else if self.is_same(index, &person, (shares, true), place) {
            self.known.also(index, &keys);
            take_later_row(&mut self.import.people[index], person);
        } else {
            self.add(person, keys, place);
        }
    }

    fn add(&mut self, person: Participant, keys: Keys, place: Place) {
        self.known.add(keys);
        self.import.places.push(place);
        self.import.people.push(person);
    }

    /// Notes that two rows may be about one person; gives whether they are taken for one, which is what
    /// was decided or else what comes with what they share.
    fn is_same(
        &mut self,
        index: usize,
        person: &Participant,
        (shares, by_default): (Shares, bool),
        place: Place,
    ) -> bool {
        let first = Standing::Row(self.import.places[index]);
        let known = &self.import.people[index];
        let is_same = self.decisions.of(&first, place).unwrap_or(by_default);
        self.import.likenesses.push(Likeness {
            first,
            second: place,
            shares,
            is_same,
            people: Box::new((known.clone(), person.clone())),
        });
        is_same
    }

    fn is_on_other_side(&self, index: usize, person: &Participant, place: Place) -> bool {
        let known = &self.import.people[index];
        let is_same_file = self.import.places[index].file == place.file;
        person.role != known.role && !(known.role == Role::Both && is_same_file)
    }

    fn join(&mut self, index: usize, person: Participant, place: Place) {
        if self.is_on_other_side(index, &person, place) {
            self.join_sides(index, person, place);
        } else {
            take_later_row(&mut self.import.people[index], person);
        }
    }

    /// Another row of a person who may stand on the other side in it.
    fn join_sides(&mut self, index: usize, person: Participant, place: Place) {
        if self.is_on_other_side(index, &person, place) {
            let known = &mut self.import.people[index];
            known.role = Role::Both;
            self.import.on_both_sides.push(SamePerson {
                participant: known.id.clone(),
                first: self.import.places[index],
                second: place,
            });
        }
        add_row(&mut self.import.people[index], person);
    }
}

fn participant(draft: Draft, role: Role, id: ParticipantId) -> Participant {
    Participant {
        id,
        name: draft.name,
        email: draft.email,
        role,
        offers_both: draft.offers_both,
        capacity: draft.capacity,
        profile: draft.profile,
    }
}
