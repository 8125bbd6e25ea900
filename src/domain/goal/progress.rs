//! How far a goal has come, as one of the two saw it on a day.
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `goal` | the goal, written once |
//! | `on` | the day |
//! | `percent` | 0 to 100 |
//! | `note` | text of at most 1,000 characters |
//! | `side` | who wrote it |

use chrono::NaiveDate;

use super::written;
use crate::domain::id::ItemId;
use crate::domain::iso;
use crate::domain::participant::Side;
use crate::domain::text::ProgressNote;
use crate::domain::together::{Document, Edit, Edits, Item, Value};

/// What an update on a goal is among what a pair keeps together.
const KIND: &str = "progress";

/// A share of the way, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u8);

impl Percent {
    /// Takes 0 to 100; `None` outside.
    #[must_use]
    pub fn new(percent: i64) -> Option<Self> {
        let percent = u8::try_from(percent).ok()?;
        (percent <= 100).then_some(Self(percent))
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How far a goal has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which update.
    pub id: ItemId,
    /// On which goal.
    pub goal: ItemId,
    /// The day that it speaks of.
    pub on: NaiveDate,
    /// How far.
    pub percent: Percent,
    /// What there is to say.
    pub note: Option<ProgressNote>,
    /// Who wrote it.
    pub side: Option<Side>,
}

impl Progress {
    /// What an update is among what a pair keeps together.
    pub const KIND: &'static str = KIND;

    /// The update that an item is; none where it is none, or one that this release cannot read.
    #[must_use]
    pub fn of_item(id: &ItemId, item: &Item) -> Option<Self> {
        if item.kind != KIND {
            return None;
        }
        let note = item.text("note");
        Some(Self {
            id: id.clone(),
            goal: ItemId::parse(item.text("goal")?).ok()?,
            on: item.day("on")?,
            percent: Percent::new(item.number("percent")?)?,
            note: note.and_then(|text| ProgressNote::parse(text).ok()),
            side: item.text("side").and_then(Side::named),
        })
    }

    /// The edits that make an item say this, beyond what it said `before`.
    #[must_use]
    pub fn edits(&self, before: Option<&Self>) -> Vec<Edit> {
        let goal = |update: &Self| Value::text(Some(&update.goal));
        let on = |update: &Self| Value::Text(iso::day_text(update.on));
        let percent = |update: &Self| Value::Number(update.percent.get().into());
        let note = |update: &Self| Value::text(update.note.as_ref());
        let side = |update: &Self| Value::text(update.side.map(Side::as_str));
        Edits::of(&self.id, KIND)
            .field("goal", before.map(goal), goal(self))
            .field("on", before.map(on), on(self))
            .field("percent", before.map(percent), percent(self))
            .field("note", before.map(note), note(self))
            .field("side", before.map(side), side(self))
            .done()
    }

    /// The updates on a goal, in the order of their days, and of one day in the order in which they were written.
    #[must_use]
    pub fn of_goal(document: &Document, goal: &ItemId) -> Vec<Self> {
        let items = document.of_kind(KIND);
        let mut updates: Vec<_> = items
            .filter_map(|(id, item)| Some((Self::of_item(id, item)?, written(item, "goal"))))
            .filter(|(update, _)| update.goal == *goal)
            .collect();
        updates.sort_by(|(one, one_written), (other, other_written)| {
            (one.on, one_written).cmp(&(other.on, other_written))
        });
        updates.into_iter().map(|(update, _)| update).collect()
    }
}

/// Of updates in their order, how far it had come at the end of each day.
#[must_use]
pub fn last_of_each_day(updates: &[Progress]) -> Vec<(NaiveDate, Percent)> {
    let days = updates.chunk_by(|one, next| one.on == next.on);
    days.filter_map(|day| day.last())
        .map(|update| (update.on, update.percent))
        .collect()
}
