//! From files, and what the coordinator said about them, to what an import would do.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::likeness::{DecisionShape, LikenessShape, decisions};
use super::problem::{PlaceShape, ProblemShape};
use super::shape::{
    BothAnswerShape, ColumnShape, CorrectionsShape, FreeTextShape, JuniorShape, SheetErrorShape,
    SheetSideShape,
};
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::participant::{Participant, Role};
use crate::domain::text::LevelName;
use crate::exchange::job::NotUnderstood;
use crate::exchange::job::cohort::read_people;
use crate::exchange::reimport::{Contested, Corrected, Field, Here, Plan, plan};
use crate::exchange::sheet::{
    self, Column, How, Import, Junior, Mapping, Place, Reading, Recognised, Sheet, grid_part,
    propose_levels,
};
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;

/// At most this many problems are named; how many there are is always said.
pub const MOST_PROBLEMS: usize = 1_000;

/// At most this many entries are named that may be one person; the others are taken as they come.
pub const MOST_LIKENESSES: usize = 200;

/// At most this many corrections are named that the sheets say otherwise; the choice is for all of them.
pub const MOST_CONTESTED: usize = 1_000;

/// Work out what the people of files would do to those who are here. One piece of bytes a file, and then
/// one with the people who are here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPeople {
    /// What was said about each file, in the order of their bytes.
    pub files: Vec<ImportFile>,
    /// Which word of the sheets means the junior one.
    pub junior: JuniorShape,
    /// The programme's id.
    pub programme: String,
    /// The levels that the programme has already, lowest first.
    pub levels: Vec<String>,
    /// What was said about entries that may be one person.
    pub decisions: Vec<DecisionShape>,
    /// The answers that were corrected by hand: a person's id, and the words of the fields.
    pub corrected: Vec<(String, Vec<String>)>,
    /// What becomes of those.
    pub corrections: CorrectionsShape,
}

/// What the coordinator said about a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFile {
    /// What each column holds.
    pub columns: Vec<ColumnShape>,
    /// The part of people about whom no column says it.
    pub side: Option<SheetSideShape>,
    /// What becomes of free text.
    pub free_text: FreeTextShape,
    /// What becomes of people who offered both parts.
    pub both_answer: BothAnswerShape,
}

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

impl ImportPeople {
    /// The head and the people.
    pub(in crate::exchange::job) fn answer(
        &self,
        bytes: &[Vec<u8>],
    ) -> Result<String, NotUnderstood> {
        let programme = ProgrammeId::parse(&self.programme)
            .map_err(|error| NotUnderstood(error.to_string()))?;
        let mut files = Vec::new();
        for (file, bytes) in self.files.iter().zip(bytes) {
            // The files were recognised before, so a refusal here is a fault of the program.
            let sheet = sheet::read(bytes)
                .map_err(|error| NotUnderstood(SheetErrorShape::from(error).word().to_owned()))?;
            let reading = file.reading(&sheet, self.junior.into());
            files.push((sheet, reading));
        }
        let decisions = decisions(&self.decisions)?;
        let import = self.people(&files, &decisions)?;
        let here = match bytes.get(self.files.len()) {
            Some(people) => read_people(people)?,
            None => Vec::new(),
        };
        let plan = plan(
            &import,
            &Here {
                people: &here,
                corrected: &self.corrected()?,
                corrections: self.corrections.into(),
                said: &said(&files),
                decisions: &decisions,
            },
        );
        let levels = with_known_levels(&self.levels, &import.people, here);
        Ok(written(import, plan, &programme, levels)?)
    }

    fn people(
        &self,
        files: &[(Sheet, Reading)],
        decisions: &sheet::Decisions,
    ) -> Result<Import, NotUnderstood> {
        let mut row = 0_u32;
        let mut failed = None;
        let mut make_id = || {
            row += 1;
            ParticipantId::parse(&format!("row-{row}"))
        };
        let first = make_id().map_err(|error| NotUnderstood(error.to_string()))?;
        let import = sheet::people_as_decided(files, decisions, &mut || {
            make_id().unwrap_or_else(|error| {
                failed = Some(error);
                first.clone()
            })
        });
        match failed {
            Some(error) => Err(NotUnderstood(error.to_string())),
            None => Ok(import),
        }
    }

    fn corrected(&self) -> Result<Corrected, NotUnderstood> {
        let corrected = self.corrected.iter().map(|(id, fields)| {
            let id = ParticipantId::parse(id).map_err(|error| NotUnderstood(error.to_string()))?;
            let fields = fields.iter().filter_map(|word| Field::from_word(word));
            Ok((id, fields.collect()))
        });
        corrected.collect()
    }
}

/// What the columns of the files say anything about. Whose part somebody takes is always said.
fn said(files: &[(Sheet, Reading)]) -> BTreeSet<Field> {
    let mut said = BTreeSet::from([Field::Role]);
    for (_, reading) in files {
        for recognised in &reading.mapping.columns {
            let fields: &[Field] = match recognised.column {
                Column::FirstName | Column::LastName | Column::FullName => &[Field::Name],
                Column::Email => &[Field::Email],
                Column::OffersBoth => &[Field::OffersBoth],
                Column::Level => &[Field::Level],
                Column::Unit => &[Field::Unit],
                Column::JobTitle => &[Field::JobTitle],
                Column::Profession => &[Field::Profession],
                Column::Location => &[Field::Location],
                Column::TimeZone => &[Field::TimeZone],
                Column::Languages => &[Field::Languages],
                Column::LineManager => &[Field::LineManager],
                Column::Teaches => &[Field::Teaches],
                Column::Wants => &[Field::Wants],
                Column::Topics | Column::Interest => &[Field::Teaches, Field::Wants],
                Column::Capacity => &[Field::Capacity],
                Column::MeetingWay => &[Field::Meeting],
                Column::WorkingStyle => &[Field::WorkingStyle],
                Column::FreeTime => &[Field::FreeTime],
                Column::Avoid => &[Field::Avoid],
                Column::About => &[Field::About],
                Column::Account
                | Column::Role
                | Column::IsMentor
                | Column::IsMentee
                | Column::Rank
                | Column::Background
                | Column::Ignore => &[],
            };
            said.extend(fields);
        }
    }
    said
}

impl ImportFile {
    fn reading(&self, sheet: &Sheet, junior: Junior) -> Reading {
        let columns = sheet.headers.iter().enumerate().map(|(index, header)| {
            let column = self
                .columns
                .get(index)
                .map_or(Column::Ignore, |column| (*column).into());
            Recognised {
                column,
                how: How::ByAlias,
                part: grid_part(header).filter(|_| column.holds_topics()),
            }
        });
        let mapping = Mapping {
            columns: columns.collect(),
            file_side: self.side.map(Into::into),
            junior: Some(junior),
        };
        Reading {
            free_text: self.free_text.into(),
            both_answer: self.both_answer.into(),
            ..Reading::new(mapping, junior)
        }
    }
}

fn written(
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

/// The programme's levels keep their order; each new one of the sheets follows the level below it in
/// the order that everybody's levels, those of the people who are here too, propose.
fn with_known_levels(
    known: &[String],
    people: &[Participant],
    here: Vec<Participant>,
) -> Vec<String> {
    let in_sheets: BTreeSet<String> = people
        .iter()
        .filter_map(|person| Some(person.profile.level.as_ref()?.normalised()))
        .collect();
    let known = known.iter().filter_map(|name| LevelName::parse(name).ok());
    let mut levels: Vec<LevelName> = known.collect();
    let mut everybody = here;
    everybody.extend_from_slice(people);
    let mut place = 0;
    for level in propose_levels(&everybody) {
        let wanted = level.normalised();
        match levels.iter().position(|known| known.normalised() == wanted) {
            Some(known) => place = known + 1,
            None if in_sheets.contains(&wanted) => {
                levels.insert(place, level);
                place += 1;
            }
            None => {}
        }
    }
    levels.iter().map(ToString::to_string).collect()
}
