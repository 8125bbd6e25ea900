//! What an import would do, and doing it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::files::ChosenFile;
use crate::browser::{ids, timer};
use crate::domain::id::ParticipantId;
use crate::domain::level::Levels;
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;
use crate::domain::text::LevelName;
use crate::exchange::job::Question;
use crate::exchange::job::sheets::{
    DecisionShape, ImportCounts, ImportFile, ImportHead, ImportPeople,
};
use crate::exchange::reimport::{Contested, Corrections, Field};
use crate::exchange::sheet::{
    BothAnswer, Column, FreeText, Junior, Likeness, Place, RowProblem, SheetSide,
};
use crate::state::AppState;
use crate::state::matching::{RunError, Running, people_in_bytes};
use crate::state::sheets::memory::{mappings, overwritten};
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{Change, Seen, StorageError, StoreName, StoredRecord};

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

/// What an import would do. Nothing of it is done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    /// The programme for which it was worked out, as it was then; `None` where there was none.
    pub programme: Option<Programme>,
    /// How many people are in the sheets.
    pub people: usize,
    /// How many of whom.
    pub counts: ImportCounts,
    /// People who are not here yet, with identifiers that stand only for their rows.
    pub new: Vec<Participant>,
    /// People who are here, as they would be afterwards.
    pub changed: Vec<Participant>,
    /// The same people as they are here.
    pub before: Vec<Arc<Participant>>,
    /// People of the sheets who are here just so.
    pub unchanged: Vec<ParticipantId>,
    /// People who are here and in no sheet.
    pub gone: Vec<ParticipantId>,
    /// The same people as they are here.
    pub gone_before: Vec<Arc<Participant>>,
    /// The first corrections by hand that the sheets say otherwise.
    pub contested: Vec<Contested>,
    /// How many there are of them.
    pub contested_in_all: usize,
    /// The first entries that may be one person.
    pub likenesses: Vec<Likeness>,
    /// How many there are of them.
    pub likenesses_in_all: usize,
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
        let here = self.people.get_untracked();
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
            .await
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

fn preview_of(
    head: ImportHead,
    mut people: Vec<Participant>,
    here: &[Arc<Participant>],
    programme: Option<Programme>,
) -> Result<ImportPreview, RunError> {
    let ids = |words: &[String]| -> Result<Vec<ParticipantId>, RunError> {
        let ids = words.iter().map(|word| ParticipantId::parse(word));
        ids.collect::<Result<_, _>>().map_err(broken)
    };
    let contested = head.contested.iter().map(|contested| {
        Ok(Contested {
            person: ParticipantId::parse(&contested.person).map_err(broken)?,
            field: Field::from_word(&contested.field).ok_or_else(|| broken("an unknown field"))?,
            sheet: contested.sheet.clone(),
        })
    });
    let likenesses = head.likenesses.iter().map(|shape| shape.read());
    let on_both_sides = head.on_both_sides.iter().map(|same| {
        let (first, second) = same.places();
        OnBothSidesOf {
            name: same.name.clone(),
            first,
            second,
        }
    });
    let changed = people.split_off(head.new.min(people.len()));
    let before = changed.iter().map(|after| {
        // They are kept in the order of their keys.
        let place = here.binary_search_by(|person| person.id.cmp(&after.id));
        let place = place.map_err(|_| broken("somebody who is not here"))?;
        Ok(Arc::clone(&here[place]))
    });
    let before = before.collect::<Result<Vec<_>, RunError>>()?;
    let gone = ids(&head.gone)?;
    let gone_before = gone.iter().filter_map(|id| {
        let place = here.binary_search_by(|person| person.id.cmp(id)).ok()?;
        here.get(place).map(Arc::clone)
    });
    let gone_before = gone_before.collect();
    Ok(ImportPreview {
        programme,
        people: head.people,
        counts: head.counts,
        new: people,
        changed,
        before,
        unchanged: ids(&head.unchanged)?,
        gone,
        gone_before,
        contested: contested.collect::<Result<_, RunError>>()?,
        contested_in_all: head.contested_in_all,
        likenesses: likenesses
            .collect::<Result<_, _>>()
            .map_err(|error| broken(error.0))?,
        likenesses_in_all: head.likenesses_in_all,
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
