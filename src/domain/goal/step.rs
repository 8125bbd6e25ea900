//! A small step towards a goal.
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `goal` | the goal, written once |
//! | `what` | text of at most 300 characters |
//! | `order` | a number; steps stand in the order of theirs, with gaps of 1000 |
//! | `done` | the day on which it was done |

use chrono::NaiveDate;

use super::written;
use crate::domain::id::ItemId;
use crate::domain::iso;
use crate::domain::text::ShortText;
use crate::domain::together::{Document, Edit, Edits, Item, Value};

/// What a step is among what a pair keeps together.
const KIND: &str = "step";
/// How far apart the orders of steps are that are added one after the other.
const GAP: i64 = 1000;

/// A small step towards a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which step.
    pub id: ItemId,
    /// Towards which goal.
    pub goal: ItemId,
    /// What is to be done.
    pub what: ShortText,
    /// Where it stands among the steps of its goal.
    pub order: i64,
    /// The day on which it was done.
    pub done: Option<NaiveDate>,
}

impl Step {
    /// What a step is among what a pair keeps together.
    pub const KIND: &'static str = KIND;
    /// How many steps a goal may have.
    pub const MOST: usize = 50;

    /// The step that an item is; none where it is no step, or one that this release cannot read.
    #[must_use]
    pub fn of_item(id: &ItemId, item: &Item) -> Option<Self> {
        if item.kind != KIND {
            return None;
        }
        Some(Self {
            id: id.clone(),
            goal: ItemId::parse(item.text("goal")?).ok()?,
            what: ShortText::parse(item.text("what")?).ok()?,
            order: item.number("order").unwrap_or(0),
            done: item.day("done"),
        })
    }

    /// The edits that make an item say this, beyond what it said `before`.
    #[must_use]
    pub fn edits(&self, before: Option<&Self>) -> Vec<Edit> {
        let goal = |step: &Self| Value::text(Some(&step.goal));
        let what = |step: &Self| Value::text(Some(&step.what));
        let order = |step: &Self| Value::Number(step.order);
        let done = |step: &Self| Value::text(step.done.map(iso::day_text));
        Edits::of(&self.id, KIND)
            .field("goal", before.map(goal), goal(self))
            .field("what", before.map(what), what(self))
            .field("order", before.map(order), order(self))
            .field("done", before.map(done), done(self))
            .done()
    }

    /// The steps of a goal, in their order; those that two added apart at one place, in the order of their writes.
    #[must_use]
    pub fn of_goal(document: &Document, goal: &ItemId) -> Vec<Self> {
        let items = document.of_kind(KIND);
        let mut steps: Vec<_> = items
            .filter_map(|(id, item)| Some((Self::of_item(id, item)?, written(item, "goal"))))
            .filter(|(step, _)| step.goal == *goal)
            .collect();
        steps.sort_by(|(one, one_written), (other, other_written)| {
            (one.order, one_written).cmp(&(other.order, other_written))
        });
        steps.into_iter().map(|(step, _)| step).collect()
    }

    /// The edits that move a step of a goal to a place among the others, counted from 0; none where it stands there.
    #[must_use]
    pub fn moved(steps: &[Self], id: &ItemId, place: usize) -> Vec<Edit> {
        let Some(from) = steps.iter().position(|step| step.id == *id) else {
            return Vec::new();
        };
        let mut arranged = steps.to_vec();
        let moving = arranged.remove(from);
        let place = place.min(arranged.len());
        if place == from {
            return Vec::new();
        }
        let before = place.checked_sub(1).and_then(|place| arranged.get(place));
        let order = between(
            before.map(|step| step.order),
            arranged.get(place).map(|step| step.order),
        );
        arranged.insert(place, moving);
        match order {
            Some(order) => {
                let moving = &arranged[place];
                Self {
                    order,
                    ..moving.clone()
                }
                .edits(Some(moving))
            }
            // There is no room left: all of them get new orders.
            None => {
                let mut edits = Vec::new();
                let mut order = 0;
                for step in &arranged {
                    order += GAP;
                    edits.extend(
                        Self {
                            order,
                            ..step.clone()
                        }
                        .edits(Some(step)),
                    );
                }
                edits
            }
        }
    }
}

/// An order between two others; none where there is no room.
#[must_use]
pub const fn between(before: Option<i64>, after: Option<i64>) -> Option<i64> {
    match (before, after) {
        (None, None) => Some(GAP),
        (Some(before), None) => before.checked_add(GAP),
        (None, Some(after)) => after.checked_sub(GAP),
        (Some(before), Some(after)) => {
            let middle = before.midpoint(after);
            if before < middle && middle < after {
                Some(middle)
            } else {
                None
            }
        }
    }
}
