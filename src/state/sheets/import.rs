//! What an import would do, and doing it.

mod preview;

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::browser::files::ChosenFile;
use crate::browser::{ids, timer};
use crate::domain::id::ParticipantId;
use crate::domain::level::Levels;
use crate::domain::participant::Participant;
use crate::domain::text::LevelName;
use crate::exchange::job::Question;
use crate::exchange::job::sheets::{DecisionShape, ImportFile, ImportHead, ImportPeople};
use crate::exchange::reimport::Corrections;
use crate::exchange::sheet::{BothAnswer, Column, FreeText, Junior, SheetSide};
use crate::state::AppState;
use crate::state::matching::{RunError, Running, people_in_bytes};
use crate::state::sheets::memory::{mappings, overwritten};
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{Change, Seen, StorageError, StoreName, StoredRecord};
use preview::preview_of;

pub use preview::{ImportPreview, OnBothSidesOf};

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
    /// The checksum of the headers, under which this is remembered.
    pub headers: String,
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
    /// What was said about entries that may be one person.
    pub decisions: Vec<DecisionShape>,
    /// What becomes of what was corrected by hand.
    pub corrections: Corrections,
    /// The levels as they were put in order before, for a programme that has none.
    pub levels: Vec<LevelName>,
}

/// What is kept of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportKept {
    /// The levels as the coordinator put them, lowest first.
    pub levels: Vec<LevelName>,
    /// Who is removed.
    pub removed: Vec<ParticipantId>,
}

fn broken(error: impl std::fmt::Display) -> RunError {
    RunError::Broken(error.to_string())
}

impl AppState {
    /// Has the worker work out what an import would do.
    ///
    /// # Errors
    /// When the worker gave no answer.
    pub async fn import_preview(
        self,
        files: &[ChosenFile],
        choices: &ImportChoices,
        running: Running,
    ) -> Result<ImportPreview, RunError> {
        let programme = self.programme_now();
        let mut question = self.question(choices);
        let here = self.people().get_untracked();
        let by_hand = self.corrected_by_hand().await;
        question.corrected = by_hand
            .iter()
            .map(|(id, fields)| {
                let words = fields.iter().map(|field| field.word().to_owned());
                (id.to_string(), words.collect())
            })
            .collect();
        let mut bytes: Vec<Vec<u8>> = files.iter().map(|file| file.bytes.clone()).collect();
        if let Some(programme) = &programme {
            bytes.push(people_in_bytes(programme, &here).await);
        }
        let question = Question::ImportPeople(question);
        let text = running.ask(&question, &bytes).await?;
        let (head, lines) = text.split_once('\n').unwrap_or((&text, ""));
        let head: ImportHead = serde_json::from_str(head).map_err(broken)?;
        let mut people = Vec::with_capacity(head.new + head.changed);
        for line in lines.lines() {
            let (key, json) = line
                .split_once('\t')
                .ok_or_else(|| broken("a line has no tab"))?;
            let record = StoredRecord {
                key: key.to_owned(),
                json: json.to_owned(),
            };
            let person = PersonOfProgramme::decode(&record).map_err(broken)?;
            people.push(person.participant);
            if people.len() % SLICE == 0 {
                timer::pause(0).await;
            }
        }
        preview_of(head, people, &here, programme)
    }

    /// Does what was worked out, all or nothing: new people get a place in the programme, changed ones keep
    /// theirs with the answers as they are now, and those who are to go are removed. Where there is
    /// no programme yet, one begins under the name that is given.
    ///
    /// # Errors
    /// When nothing was done.
    pub async fn keep_import(
        self,
        preview: &ImportPreview,
        choices: &ImportChoices,
        kept: ImportKept,
        new_programme: &str,
    ) -> Result<(), StorageError> {
        let known = preview.programme.clone();
        let now = self.programme_now().map(|programme| programme.id);
        if known.as_ref().map(|programme| &programme.id) != now.as_ref() {
            return Err(StorageError::ChangedElsewhere);
        }
        let mut seen: Vec<Seen> = known.iter().map(Recorded::seen).collect();
        let mut programme = known
            .or_else(|| self.new_programme(new_programme))
            .ok_or_else(|| StorageError::Failed("no programme".to_owned()))?;
        let mut changes: Vec<Change> = mappings(choices, &kept.levels)
            .iter()
            .map(Recorded::put)
            .collect();
        programme.levels = Levels::from_lowest(kept.levels);
        let by_hand = self.corrected_by_hand().await;
        for (before, after) in preview.before.iter().zip(&preview.changed) {
            let record = PersonOfProgramme {
                programme: programme.id.clone(),
                participant: Participant::clone(before),
            };
            seen.push(record.seen());
            changes.extend(overwritten(&by_hand, before, after));
            if seen.len().is_multiple_of(SLICE) {
                timer::pause(0).await;
            }
        }
        let removed: BTreeSet<&ParticipantId> = kept.removed.iter().collect();
        for person in &preview.gone_before {
            if removed.contains(&person.id) {
                let record = PersonOfProgramme {
                    programme: programme.id.clone(),
                    participant: Participant::clone(person),
                };
                seen.push(record.seen());
            }
        }
        let forgotten = kept.removed.iter().filter(|id| by_hand.contains_key(*id));
        changes.extend(forgotten.map(|id| Change::Delete(StoreName::Corrections, id.to_string())));
        let applications = self.applications_about(&kept.removed.iter().collect());
        seen.extend(applications.iter().map(Recorded::seen));
        changes.extend(applications.iter().map(Recorded::delete));
        let mut people = preview.changed.clone();
        people.reserve(preview.new.len());
        for slice in preview.new.chunks(SLICE) {
            for person in slice {
                let mut person = person.clone();
                person.id =
                    ids::participant().map_err(|error| StorageError::Failed(error.to_string()))?;
                people.push(person);
            }
            timer::pause(0).await;
        }
        self.save_people_and(programme, people, &kept.removed, (seen, changes))
            .await?;
        self.forget_applications(applications);
        Ok(())
    }

    fn question(self, choices: &ImportChoices) -> ImportPeople {
        let programme = self.programme_now();
        let levels = programme.as_ref().map(|programme| {
            let levels = programme.levels.as_slice().iter();
            levels.map(ToString::to_string).collect()
        });
        let remembered = || choices.levels.iter().map(ToString::to_string).collect();
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
            levels: levels
                .filter(|levels: &Vec<String>| !levels.is_empty())
                .unwrap_or_else(remembered),
            decisions: choices.decisions.clone(),
            corrected: Vec::new(),
            corrections: choices.corrections.into(),
        }
    }
}
