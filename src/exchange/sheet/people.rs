//! From sheets and what the coordinator said about them to participants, each person once.

use super::columns::Column;
use super::identity::KnownPeople;
use super::problem::{Place, RowProblem, RowReason};
use super::read::Sheet;
use super::recognise::Mapping;
use super::row::{Draft, read_row};
use super::topics::{add_taught, add_wanted};
use super::values::SheetSide;
use crate::domain::id::ParticipantId;
use crate::domain::participant::{Participant, Profile, Role};

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
    /// Rows and answers that were left out, in the order of the files.
    pub problems: Vec<RowProblem>,
    /// People who signed up on both sides.
    pub on_both_sides: Vec<SamePerson>,
}

impl Import {
    /// How many rows were left out.
    #[must_use]
    pub fn rows_left_out(&self) -> usize {
        let problems = self.problems.iter();
        problems.filter(|p| p.reason.leaves_the_row_out()).count()
    }
}

/// Makes participants of all the sheets of an import together.
///
/// A person who stands twice on the same side is kept once, and the later row is named; one who
/// stands on both sides becomes one participant. Nothing is stored: whether the good rows are taken
/// although others are bad is the coordinator's choice.
pub fn people(files: &[(Sheet, Reading)], make_id: &mut dyn FnMut() -> ParticipantId) -> Import {
    let mut import = Import::default();
    let mut known = KnownPeople::default();
    let mut places: Vec<Place> = Vec::new();
    for (file, (sheet, reading)) in files.iter().enumerate() {
        for row in &sheet.rows {
            let place = Place {
                file,
                line: row.line,
                row: row.row,
            };
            let mut draft = match read_row(row, reading, place) {
                Ok(draft) => draft,
                Err(problem) => {
                    import.problems.push(problem);
                    continue;
                }
            };
            import.problems.append(&mut draft.notices);
            match known.find(&draft) {
                None => {
                    known.add(&draft);
                    places.push(place);
                    let role = reading.role(&draft);
                    import.people.push(participant(draft, role, make_id()));
                }
                Some(index) => {
                    meet_again(&mut import, index, (places[index], place), draft, reading)
                }
            }
        }
    }
    import
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

/// A row about a person who is known already.
fn meet_again(
    import: &mut Import,
    index: usize,
    (first, again): (Place, Place),
    draft: Draft,
    reading: &Reading,
) {
    let person = &mut import.people[index];
    let role = reading.role(&draft);
    let other_side =
        role != person.role && !(person.role == Role::Both && first.file == again.file);
    let another_interest = first.file == again.file && reading.has_a_row_per_interest();
    if !other_side && !another_interest {
        let reason = RowReason::SameAsEarlierRow(first);
        let problem = RowProblem {
            place: again,
            column: None,
            reason,
        };
        import.problems.push(problem);
        return;
    }
    if other_side {
        person.role = Role::Both;
        import.on_both_sides.push(SamePerson {
            participant: person.id.clone(),
            first,
            second: again,
        });
    }
    person.email = person.email.take().or(draft.email);
    person.offers_both |= draft.offers_both;
    person.capacity = person.capacity.max(draft.capacity);
    add_answers(&mut person.profile, draft.profile);
}

/// Adds the answers of a second row. Where both rows have one, the first row's stands.
fn add_answers(first: &mut Profile, second: Profile) {
    fn fill<T>(first: &mut Option<T>, second: Option<T>) {
        if first.is_none() {
            *first = second;
        }
    }
    fill(&mut first.level, second.level);
    fill(&mut first.unit, second.unit);
    fill(&mut first.job_title, second.job_title);
    fill(&mut first.profession, second.profession);
    fill(&mut first.location, second.location);
    fill(&mut first.time_zone, second.time_zone);
    fill(&mut first.line_manager, second.line_manager);
    fill(&mut first.free_time, second.free_time);
    fill(&mut first.meeting, second.meeting);
    fill(&mut first.working_style, second.working_style);
    fill(&mut first.about, second.about);
    for language in second.languages {
        if !first
            .languages
            .iter()
            .any(|l| l.normalised() == language.normalised())
        {
            first.languages.push(language);
        }
    }
    for person in second.avoid {
        if !first.avoid.contains(&person) {
            first.avoid.push(person);
        }
    }
    for topic in second.teaches {
        add_taught(&mut first.teaches, topic);
    }
    for topic in second.wants {
        add_wanted(&mut first.wants, topic);
    }
}
