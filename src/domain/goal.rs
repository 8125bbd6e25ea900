//! What a pair wants to reach: a goal, the small steps towards it, and how far it has come.
//!
//! A `goal`:
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `what` | text of at most 300 characters |
//! | `measure` | how the two will know, at most 500 characters |
//! | `by` | the day by which |
//! | `state` | `open`; `reached` or `dropped` with the day |

mod progress;
mod step;

use chrono::NaiveDate;

use super::id::{ItemId, SessionId};
use super::iso;
use super::text::{GoalMeasure, ShortText};
use super::together::{Document, Edit, Edits, Item, Value};

pub use progress::{Percent, Progress, last_of_each_day};
pub use step::{Step, between};

/// What a goal is among what a pair keeps together.
const KIND: &str = "goal";

/// How many goals may be open at a time. Two devices apart may come to more; then nothing is lost, and no other is
/// added.
pub const MOST_OPEN: usize = 5;

/// Where a goal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalState {
    /// The two work on it.
    Open,
    /// They have reached it.
    Reached(NaiveDate),
    /// They have let it go.
    Dropped(NaiveDate),
}

/// What a pair wants to reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Which goal.
    pub id: ItemId,
    /// What they want to reach.
    pub what: ShortText,
    /// How they will know.
    pub measure: Option<GoalMeasure>,
    /// By when.
    pub by: Option<NaiveDate>,
    /// Where it stands.
    pub state: GoalState,
}

/// An action that was agreed in a session and serves a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedAction {
    /// What is to be done.
    pub what: String,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
    /// The session in which it was agreed.
    pub session: Option<SessionId>,
}

impl Goal {
    /// What a goal is among what a pair keeps together.
    pub const KIND: &'static str = KIND;

    /// The goal that an item is; none where it is no goal, or one that this release cannot read.
    #[must_use]
    pub fn of_item(id: &ItemId, item: &Item) -> Option<Self> {
        if item.kind != KIND {
            return None;
        }
        let measure = item.text("measure");
        Some(Self {
            id: id.clone(),
            what: ShortText::parse(item.text("what")?).ok()?,
            measure: measure.and_then(|text| GoalMeasure::parse(text).ok()),
            by: item.day("by"),
            state: state(item.text("state").unwrap_or("open"))?,
        })
    }

    /// The edits that make an item say this, beyond what it said `before`.
    #[must_use]
    pub fn edits(&self, before: Option<&Self>) -> Vec<Edit> {
        let old = |value: fn(&Self) -> Value| before.map(value);
        let measure = |goal: &Self| Value::text(goal.measure.as_ref());
        let by = |goal: &Self| Value::text(goal.by.map(iso::day_text));
        Edits::of(&self.id, KIND)
            .field("what", old(what_value), what_value(self))
            .field("measure", before.map(measure), measure(self))
            .field("by", before.map(by), by(self))
            .field("state", old(state_value), state_value(self))
            .done()
    }

    /// The goals of a pair, those that are due first before the others, and those without a day last; among
    /// equals in the order of their words, the same on every device.
    #[must_use]
    pub fn all(document: &Document) -> Vec<Self> {
        let items = document.of_kind(KIND);
        let mut goals: Vec<Self> = items
            .filter_map(|(id, item)| Self::of_item(id, item))
            .collect();
        goals.sort_by(|one, other| one.place().cmp(&other.place()));
        goals
    }

    /// Whether the two work on it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == GoalState::Open
    }

    fn place(&self) -> (bool, Option<NaiveDate>, &str, &ItemId) {
        (self.by.is_none(), self.by, self.what.as_str(), &self.id)
    }
}

impl LinkedAction {
    /// The actions that serve a goal, those still to be done first.
    #[must_use]
    pub fn of_goal(document: &Document, goal: &ItemId) -> Vec<Self> {
        let actions = document.of_kind("action");
        let mut linked: Vec<Self> = actions
            .filter(|(_, item)| item.text("goal") == Some(goal.as_str()))
            .filter_map(|(_, item)| {
                Some(Self {
                    what: item.text("what")?.to_owned(),
                    done: item.day("done"),
                    session: item
                        .text("session")
                        .and_then(|id| SessionId::parse(id).ok()),
                })
            })
            .collect();
        linked.sort_by(|one, other| (one.done, &one.what).cmp(&(other.done, &other.what)));
        linked
    }
}

fn what_value(goal: &Goal) -> Value {
    Value::text(Some(&goal.what))
}

fn state_value(goal: &Goal) -> Value {
    let on = |what: &str, day: NaiveDate| format!("{what} {}", iso::day_text(day));
    Value::Text(match goal.state {
        GoalState::Open => "open".to_owned(),
        GoalState::Reached(day) => on("reached", day),
        GoalState::Dropped(day) => on("dropped", day),
    })
}

fn state(text: &str) -> Option<GoalState> {
    let (what, day) = match text.split_once(' ') {
        Some((what, day)) => (what, iso::day(day)),
        None => (text, None),
    };
    Some(match what {
        "open" => GoalState::Open,
        "reached" => GoalState::Reached(day?),
        "dropped" => GoalState::Dropped(day?),
        _ => return None,
    })
}

/// The first write of a field, the same on every device. It orders what was written by one hand as it was written.
fn written(item: &Item, field: &str) -> (u64, String) {
    let versions = item.field(field).map_or(&[][..], |field| field.versions());
    versions.first().map_or((0, String::new()), |(stamp, _)| {
        (stamp.number, stamp.writer.to_string())
    })
}
