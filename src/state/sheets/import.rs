//! Who is in the files, and keeping them.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::browser::files::ChosenFile;
use crate::browser::{ids, timer};
use crate::domain::id::ParticipantId;
use crate::domain::level::Levels;
use crate::domain::participant::Participant;
use crate::domain::text::{EmailAddress, LevelName};
use crate::exchange::job::Question;
use crate::exchange::job::sheets::{ImportFile, ImportHead, ImportPeople};
use crate::exchange::sheet::{BothAnswer, Column, FreeText, Junior, Place, RowProblem, SheetSide};
use crate::state::AppState;
use crate::state::matching::{RunError, Running};
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{StorageError, StoredRecord};

/// How many people are read between two moments in which the browser may paint.
const SLICE: usize = 500;
/// Stands for the programme while there is none.
const NO_PROGRAMME_YET: &str = "none";

/// What the coordinator said about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChoices {
    /// What each column holds.
    pub columns: Vec<Column>,
    /// The part of people about whom no column says it.
    pub side: Option<SheetSide>,
}

/// What the coordinator said about the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportChoices {
    /// About each.
    pub files: Vec<FileChoices>,
    /// Which word of the sheets means the junior one.
    pub junior: Junior,
    /// What becomes of free text.
    pub free_text: FreeText,
    /// What becomes of people who offered both parts.
    pub both_answer: BothAnswer,
}

/// Somebody who signed up on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnBothSidesOf {
    /// The name.
    pub name: String,
    /// Where the person stood first.
    pub first: Place,
    /// Where the person stood on the other side.
    pub second: Place,
}

/// Who is in the files. Nothing of it is kept yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    /// The people, with identifiers that stand only for their rows.
    pub people: Vec<Participant>,
    /// The first rows and answers that were left out.
    pub problems: Vec<RowProblem>,
    /// How many were left out in all.
    pub problems_in_all: usize,
    /// How many rows were left out.
    pub rows_left_out: usize,
    /// Who signed up on both sides.
    pub on_both_sides: Vec<OnBothSidesOf>,
    /// The levels, in the order that is proposed, lowest first.
    pub levels: Vec<LevelName>,
    /// How many take the place of somebody who is here already.
    pub replaced: usize,
}

impl AppState {
    /// Has the worker read the people of files.
    ///
    /// # Errors
    /// When the worker gave no answer.
    pub async fn import_preview(
        self,
        files: &[ChosenFile],
        choices: &ImportChoices,
        running: Running,
    ) -> Result<ImportPreview, RunError> {
        let question = Question::ImportPeople(self.question(choices));
        let bytes: Vec<Vec<u8>> = files.iter().map(|file| file.bytes.clone()).collect();
        let text = running.ask(&question, &bytes).await?;
        let broken = |error: &dyn std::fmt::Display| RunError::Broken(error.to_string());
        let (head, lines) = text.split_once('\n').unwrap_or((&text, ""));
        let head: ImportHead = serde_json::from_str(head).map_err(|error| broken(&error))?;
        let mut people = Vec::with_capacity(head.people);
        for line in lines.lines() {
            let (key, json) = line
                .split_once('\t')
                .ok_or_else(|| RunError::Broken("a line has no tab".to_owned()))?;
            let record = StoredRecord {
                key: key.to_owned(),
                json: json.to_owned(),
            };
            let person = PersonOfProgramme::decode(&record).map_err(|error| broken(&error))?;
            people.push(person.participant);
            if people.len() % SLICE == 0 {
                timer::pause(0).await;
            }
        }
        let here = self.ids_by_address();
        let replaced = people
            .iter()
            .filter_map(address)
            .filter(|address| here.contains_key(address))
            .count();
        let on_both_sides = head.on_both_sides.iter().map(|same| {
            let (first, second) = same.places();
            OnBothSidesOf {
                name: same.name.clone(),
                first,
                second,
            }
        });
        Ok(ImportPreview {
            replaced,
            people,
            on_both_sides: on_both_sides.collect(),
            problems: head.problems.into_iter().map(Into::into).collect(),
            problems_in_all: head.problems_in_all,
            rows_left_out: head.rows_left_out,
            levels: head
                .levels
                .iter()
                .filter_map(|name| LevelName::parse(name).ok())
                .collect(),
        })
    }

    /// Keeps people with the levels as the coordinator put them: all or none. Somebody whose address is
    /// here already keeps the place in the programme and gets the new answers. Where there is no
    /// programme yet, one begins under the name that is given.
    ///
    /// # Errors
    /// When nobody was kept.
    pub async fn keep_import(
        self,
        mut people: Vec<Participant>,
        levels: Vec<LevelName>,
        new_programme: &str,
    ) -> Result<(), StorageError> {
        let programme = self
            .programme_now()
            .or_else(|| self.new_programme(new_programme));
        let mut programme =
            programme.ok_or_else(|| StorageError::Failed("no programme".to_owned()))?;
        programme.levels = Levels::from_lowest(levels);
        let here = self.ids_by_address();
        for (index, person) in people.iter_mut().enumerate() {
            let known = address(person).and_then(|address| here.get(&address).cloned());
            person.id = match known {
                Some(id) => id,
                None => {
                    ids::participant().map_err(|error| StorageError::Failed(error.to_string()))?
                }
            };
            if index % SLICE == SLICE - 1 {
                timer::pause(0).await;
            }
        }
        self.save_people(programme, people).await
    }

    fn question(self, choices: &ImportChoices) -> ImportPeople {
        let programme = self.programme_now();
        let levels = programme.as_ref().map(|programme| {
            let levels = programme.levels.as_slice().iter();
            levels.map(ToString::to_string).collect()
        });
        ImportPeople {
            files: choices
                .files
                .iter()
                .map(|file| ImportFile {
                    columns: file.columns.iter().map(|column| (*column).into()).collect(),
                    side: file.side.map(Into::into),
                    free_text: choices.free_text.into(),
                    both_answer: choices.both_answer.into(),
                })
                .collect(),
            junior: choices.junior.into(),
            programme: programme
                .map_or_else(|| NO_PROGRAMME_YET.to_owned(), |known| known.id.to_string()),
            levels: levels.unwrap_or_default(),
        }
    }

    /// Who is here, by address.
    fn ids_by_address(self) -> HashMap<String, ParticipantId> {
        self.people.with_untracked(|people| {
            people
                .iter()
                .filter_map(|person| Some((address(person)?, person.id.clone())))
                .collect()
        })
    }
}

fn address(person: &Participant) -> Option<String> {
    person.email.as_ref().map(EmailAddress::normalised)
}
