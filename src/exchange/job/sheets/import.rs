//! From files, and what the coordinator said about them, to what an import would do.

mod head;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::likeness::{DecisionShape, decisions};
use super::shape::{
    BothAnswerShape, ColumnShape, CorrectionsShape, FreeTextShape, JuniorShape, SheetErrorShape,
    SheetSideShape,
};
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::participant::Participant;
use crate::domain::text::LevelName;
use crate::exchange::job::NotUnderstood;
use crate::exchange::job::cohort::people_from_bytes;
use crate::exchange::reimport::{Corrected, Field, Here, plan};
use crate::exchange::sheet::{
    self, Column, How, Import, Junior, Mapping, Reading, Recognised, Sheet, grid_part,
    propose_levels,
};
use head::written;

pub use head::{
    ContestedShape, ImportCounts, ImportHead, MOST_CONTESTED, MOST_LIKENESSES, MOST_PROBLEMS,
    OnBothSides,
};

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
        let import = people_of_rows(&files, &decisions)?;
        let here = match bytes.get(self.files.len()) {
            Some(people) => people_from_bytes(people)?,
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

    fn corrected(&self) -> Result<Corrected, NotUnderstood> {
        let corrected = self.corrected.iter().map(|(id, fields)| {
            let id = ParticipantId::parse(id).map_err(|error| NotUnderstood(error.to_string()))?;
            let fields = fields.iter().filter_map(|word| Field::from_word(word));
            Ok((id, fields.collect()))
        });
        corrected.collect()
    }
}

/// The people of sheets, with identifiers that stand only for their rows.
pub(in crate::exchange) fn people_of_rows(
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

/// The programme's levels keep their order; each new one of the sheets follows the level below it in
/// the order that everybody's levels, those of the people who are here too, propose.
pub(in crate::exchange) fn with_known_levels(
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
