//! What was said about sheets with the same headers before, and what was corrected by hand since.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::domain::id::ParticipantId;
use crate::domain::participant::Participant;
use crate::domain::text::LevelName;
use crate::exchange::digest::digest;
use crate::exchange::job::sheets::{
    BothAnswerShape, ColumnShape, FreeTextShape, JuniorShape, SheetSideShape,
};
use crate::exchange::reimport::{Field, changes};
use crate::exchange::sheet::{BothAnswer, Column, FreeText, Junior, SheetSide};
use crate::state::AppState;
use crate::state::sheets::import::ImportChoices;
use crate::storage::record::Recorded;
use crate::storage::record::correction::CorrectedByHand;
use crate::storage::record::mapping::RememberedMapping;
use crate::storage::store::{Change, Store};

/// What the coordinator said about a sheet with the same headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// What each column holds.
    pub columns: Vec<Column>,
    /// The part of people about whom no column says it.
    pub side: Option<SheetSide>,
    /// Which word of the sheet means the junior one.
    pub junior: Junior,
    /// What becomes of people who offered both parts.
    pub both_answer: BothAnswer,
    /// What becomes of free text.
    pub free_text: FreeText,
    /// The levels as they were put in order, lowest first.
    pub levels: Vec<LevelName>,
}

impl Remembered {
    /// What a record says, if all of it is known to this release and fits the sheet.
    fn of(record: &RememberedMapping, columns: usize) -> Option<Self> {
        let words = record.columns.iter();
        let known: Option<Vec<Column>> = words
            .map(|word| ColumnShape::from_word(word).map(Into::into))
            .collect();
        let side = match &record.side {
            Some(word) => Some(SheetSideShape::from_word(word)?.into()),
            None => None,
        };
        Some(Self {
            columns: known.filter(|known| known.len() == columns)?,
            side,
            junior: JuniorShape::from_word(&record.junior)?.into(),
            both_answer: BothAnswerShape::from_word(&record.both_answer)?.into(),
            free_text: FreeTextShape::from_word(&record.free_text)?.into(),
            levels: record.levels.clone(),
        })
    }
}

/// The checksum under which a mapping is remembered.
pub(super) fn headers_checksum(header_key: &str) -> String {
    digest(&[header_key.as_bytes()])
}

/// What is to be remembered of an import.
pub(super) fn mappings(choices: &ImportChoices, levels: &[LevelName]) -> Vec<RememberedMapping> {
    let files = choices.files.iter().map(|file| RememberedMapping {
        headers: file.headers.clone(),
        columns: file
            .columns
            .iter()
            .map(|column| ColumnShape::from(*column).word().to_owned())
            .collect(),
        side: file
            .side
            .map(|side| SheetSideShape::from(side).word().to_owned()),
        junior: JuniorShape::from(choices.junior).word().to_owned(),
        both_answer: BothAnswerShape::from(choices.both_answer).word().to_owned(),
        free_text: FreeTextShape::from(choices.free_text).word().to_owned(),
        levels: levels.to_vec(),
    });
    files.collect()
}

/// The answers that were corrected by hand, by person.
pub(in crate::state) type ByHand = BTreeMap<ParticipantId, BTreeSet<Field>>;

fn record_of(person: &ParticipantId, fields: &BTreeSet<Field>) -> CorrectedByHand {
    CorrectedByHand {
        person: person.clone(),
        fields: fields.iter().map(|field| field.word().to_owned()).collect(),
    }
}

fn fields_of(record: &CorrectedByHand) -> BTreeSet<Field> {
    let words = record.fields.iter();
    words.filter_map(|word| Field::from_word(word)).collect()
}

/// The changes after which what an import overwrote no longer counts as corrected by hand.
pub(in crate::state) fn overwritten(
    by_hand: &ByHand,
    before: &Participant,
    after: &Participant,
) -> Option<Change> {
    let mut fields = by_hand.get(&before.id)?.clone();
    let changed = changes(before, after);
    let many = fields.len();
    fields.retain(|field| !changed.contains(field));
    let record = record_of(&before.id, &fields);
    if fields.len() == many {
        None
    } else if fields.is_empty() {
        Some(record.delete())
    } else {
        Some(record.put())
    }
}

impl AppState {
    /// What was said about a sheet with the same headers. What cannot be read is as good as forgotten.
    pub(super) async fn remembered(self, headers: &str, columns: usize) -> Option<Remembered> {
        let keeper = self.keeper.get_value();
        let found = keeper.read(RememberedMapping::STORE, headers).await;
        let record = RememberedMapping::decode(&found.ok()??).ok()?;
        Remembered::of(&record, columns)
    }

    /// Everything that was corrected by hand.
    pub(in crate::state) async fn corrected_by_hand(self) -> ByHand {
        let keeper = self.keeper.get_value();
        let records = keeper.read_all(CorrectedByHand::STORE).await;
        let records = records.unwrap_or_default();
        let read = records
            .iter()
            .filter_map(|record| CorrectedByHand::decode(record).ok());
        read.map(|record| (record.person.clone(), fields_of(&record)))
            .collect()
    }

    /// The change that notes what of a person is corrected by hand, beside what was before.
    pub(in crate::state) async fn note_corrections(
        self,
        before: &Participant,
        after: &Participant,
    ) -> Option<Change> {
        let changed = changes(before, after);
        if changed.is_empty() {
            return None;
        }
        let keeper = self.keeper.get_value();
        let found = keeper
            .read(CorrectedByHand::STORE, before.id.as_str())
            .await;
        let known = found.ok().flatten();
        let known = known.and_then(|record| CorrectedByHand::decode(&record).ok());
        let mut fields = known.as_ref().map(fields_of).unwrap_or_default();
        fields.extend(changed);
        Some(record_of(&before.id, &fields).put())
    }
}
