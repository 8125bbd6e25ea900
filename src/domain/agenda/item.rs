//! A point as the two of a pair keep it together.
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `session` | the id of its session |
//! | `order` | a number; points stand in the order of these, and of their ids where two are the same |
//! | `what` | text |
//! | `minutes` | how long it takes |
//! | `done` | flag |
//! | `spent` | seconds that its timer ran |
//! | `carried` | the id of the point that it goes on with |

use super::{Point, PointMinutes};
use crate::domain::id::{ItemId, SessionId};
use crate::domain::text::ShortText;
use crate::domain::together::{Edit, Edits, Item, Value};

/// What a point is among what a pair keeps together.
const KIND: &str = "point";

impl Point {
    /// What a point is among what a pair keeps together.
    pub const KIND: &'static str = KIND;

    /// The point that an item is; none where it is no point, or one that this release cannot read.
    #[must_use]
    pub fn of_item(id: &ItemId, item: &Item) -> Option<Self> {
        if item.kind != KIND {
            return None;
        }
        let minutes = u16::try_from(item.number("minutes")?).ok()?;
        let carried = item.text("carried");
        Some(Self {
            id: id.clone(),
            session: SessionId::parse(item.text("session")?).ok()?,
            order: item.number("order")?,
            what: ShortText::parse(item.text("what")?).ok()?,
            minutes: PointMinutes::from_minutes(minutes)?,
            is_done: item.flag("done"),
            spent: spent(item),
            carried: carried.and_then(|id| ItemId::parse(id).ok()),
        })
    }

    /// The edits that make an item say this, beyond what it said `before`.
    #[must_use]
    pub fn edits(&self, before: Option<&Self>) -> Vec<Edit> {
        let old = |value: fn(&Self) -> Value| before.map(value);
        // What is not ticked and has not begun need not be written of a new point.
        let or_nothing =
            |value: fn(&Self) -> Value, nothing: Value| Some(before.map_or(nothing, value));
        Edits::of(&self.id, KIND)
            .field("session", old(session_value), session_value(self))
            .field("order", old(order_value), order_value(self))
            .field("what", old(what_value), what_value(self))
            .field("minutes", old(minutes_value), minutes_value(self))
            .field(
                "done",
                or_nothing(done_value, Value::Flag(false)),
                done_value(self),
            )
            .field(
                "spent",
                or_nothing(spent_value, Value::Number(0)),
                spent_value(self),
            )
            .field("carried", old(carried_value), carried_value(self))
            .done()
    }
}

/// How long the timer ran. Where it ran on two devices at once the longer time counts: both have the same hour
/// in mind, and nobody need choose.
fn spent(item: &Item) -> u32 {
    let values = item.field("spent").map(|register| register.values());
    let seconds = values
        .into_iter()
        .flatten()
        .filter_map(|value| match value {
            Value::Number(seconds) => u32::try_from(*seconds).ok(),
            _ => None,
        });
    seconds.max().unwrap_or(0)
}

fn session_value(point: &Point) -> Value {
    Value::text(Some(&point.session))
}

fn order_value(point: &Point) -> Value {
    Value::Number(point.order)
}

fn what_value(point: &Point) -> Value {
    Value::text(Some(&point.what))
}

fn minutes_value(point: &Point) -> Value {
    Value::Number(point.minutes.minutes().into())
}

fn done_value(point: &Point) -> Value {
    Value::Flag(point.is_done)
}

fn spent_value(point: &Point) -> Value {
    Value::Number(point.spent.into())
}

fn carried_value(point: &Point) -> Value {
    Value::text(point.carried.as_ref())
}
