//! From files, and what the coordinator said about them, to people.

use serde::{Deserialize, Serialize};

use super::problem::{PlaceShape, ProblemShape};
use super::shape::{
    BothAnswerShape, ColumnShape, FreeTextShape, JuniorShape, SheetErrorShape, SheetSideShape,
};
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::participant::Participant;
use crate::domain::text::LevelName;
use crate::exchange::job::NotUnderstood;
use crate::exchange::sheet::{
    self, How, Import, Junior, Mapping, Place, Reading, Recognised, Sheet, grid_part,
    propose_levels,
};
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;

/// At most this many problems are named; how many there are is always said.
pub const MOST_PROBLEMS: usize = 1_000;

/// Turn files into people.
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

/// The first line of the answer. The people follow, a line each: key, tab, JSON text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportHead {
    /// How many people follow.
    pub people: usize,
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
        let mut row = 0_u32;
        let mut failed = None;
        let mut make_id = || {
            row += 1;
            ParticipantId::parse(&format!("row-{row}"))
        };
        let first = make_id().map_err(|error| NotUnderstood(error.to_string()))?;
        let import = sheet::people(&files, &mut || {
            make_id().unwrap_or_else(|error| {
                failed = Some(error);
                first.clone()
            })
        });
        match failed {
            Some(error) => Err(NotUnderstood(error.to_string())),
            None => Ok(written(import, &programme, &self.levels)?),
        }
    }
}

impl ImportFile {
    fn reading(&self, sheet: &Sheet, junior: Junior) -> Reading {
        let columns = sheet.headers.iter().enumerate().map(|(index, header)| {
            let column = self
                .columns
                .get(index)
                .map_or(sheet::Column::Ignore, |column| (*column).into());
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
    programme: &ProgrammeId,
    known_levels: &[String],
) -> Result<String, serde_json::Error> {
    let name_of = |id: &ParticipantId| {
        let person = import.people.iter().find(|person| person.id == *id);
        person.map_or_else(String::new, |person| person.name.to_string())
    };
    let head = ImportHead {
        people: import.people.len(),
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
        levels: with_known_levels(known_levels, &import.people),
        problems: import
            .problems
            .iter()
            .take(MOST_PROBLEMS)
            .cloned()
            .map(Into::into)
            .collect(),
    };
    let mut text = serde_json::to_string(&head)?;
    for participant in import.people {
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

/// The programme's levels keep their order; each new one follows the level below it in the proposal.
fn with_known_levels(known: &[String], people: &[Participant]) -> Vec<String> {
    let known = known.iter().filter_map(|name| LevelName::parse(name).ok());
    let mut levels: Vec<LevelName> = known.collect();
    let mut place = 0;
    for level in propose_levels(people) {
        let wanted = level.normalised();
        match levels.iter().position(|known| known.normalised() == wanted) {
            Some(known) => place = known + 1,
            None => {
                levels.insert(place, level);
                place += 1;
            }
        }
    }
    levels.iter().map(ToString::to_string).collect()
}
