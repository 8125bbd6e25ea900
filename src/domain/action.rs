//! What somebody has taken upon themselves: an action of a session, or one of the pair's own.
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `what` | text |
//! | `owner` | `mentor`, `mentee` or `both` |
//! | `by` | the day by which it is to be done, where there is one |
//! | `done` | the day on which it was done |
//! | `session` | the session in which it was agreed |
//! | `goal` | the goal that it serves |

use chrono::NaiveDate;

use super::id::{ItemId, PairingId};
use super::iso;
use super::order::arranged;
use super::participant::Side;
use super::text::ShortText;
use super::together::{Edit, Edits, Item, Value};

/// What an action is among what a pair keeps together.
const KIND: &str = "action";

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// One of the two.
    One(Side),
    /// The two together.
    Both,
}

/// What somebody has taken upon themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Which action.
    pub id: ItemId,
    /// Of which pairing.
    pub pairing: PairingId,
    /// What is to be done.
    pub what: ShortText,
    /// Who does it.
    pub owner: Owner,
    /// By which day, where that was agreed.
    pub by: Option<NaiveDate>,
    /// The day on which it was done; none while it is open.
    pub done: Option<NaiveDate>,
    /// In which session it was agreed.
    pub session: Option<ItemId>,
    /// Which goal it serves.
    pub goal: Option<ItemId>,
}

impl Owner {
    /// The word by which an owner is kept.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::One(side) => side.as_str(),
            Self::Both => "both",
        }
    }

    /// The owner that a word names. A word that this release does not know leaves it to the two.
    #[must_use]
    pub fn named(word: &str) -> Self {
        Side::named(word).map_or(Self::Both, Self::One)
    }
}

impl Action {
    /// What an action is among what a pair keeps together.
    pub const KIND: &'static str = KIND;

    /// The action that an item is; none where it is no action, or one that this release cannot read.
    #[must_use]
    pub fn of_item(pairing: &PairingId, id: &ItemId, item: &Item) -> Option<Self> {
        if item.kind != KIND {
            return None;
        }
        let of = |field| item.text(field).and_then(|text| ItemId::parse(text).ok());
        Some(Self {
            id: id.clone(),
            pairing: pairing.clone(),
            what: ShortText::parse(item.text("what")?).ok()?,
            owner: item.text("owner").map_or(Owner::Both, Owner::named),
            by: item.day("by"),
            done: item.day("done"),
            session: of("session"),
            goal: of("goal"),
        })
    }

    /// The edits that make an item say this, beyond what it said `before`.
    #[must_use]
    pub fn edits(&self, before: Option<&Self>) -> Vec<Edit> {
        let old = |value: fn(&Self) -> Value| before.map(value);
        let what = |action: &Self| Value::text(Some(&action.what));
        let owner = |action: &Self| Value::text(Some(action.owner.as_str()));
        let by = |action: &Self| Value::text(action.by.map(iso::day_text));
        let done = |action: &Self| Value::text(action.done.map(iso::day_text));
        let session = |action: &Self| Value::text(action.session.as_ref());
        let goal = |action: &Self| Value::text(action.goal.as_ref());
        Edits::of(&self.id, KIND)
            .field("what", old(what), what(self))
            .field("owner", old(owner), owner(self))
            .field("by", old(by), by(self))
            .field("done", old(done), done(self))
            .field("session", old(session), session(self))
            .field("goal", old(goal), goal(self))
            .done()
    }

    /// Whether it was to be done before this day, and is not.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.done.is_none() && self.by.is_some_and(|by| by < today)
    }
}

/// What is open first, the most urgent before all and what has no day behind them; then what was done, the last
/// first. Those of one day stay as they were made.
#[must_use]
pub fn in_order(actions: Vec<Action>) -> Vec<Action> {
    /// Behind every day that there is.
    const LAST: i64 = 1 << 32;
    let number = |day: NaiveDate| i64::from(day.to_epoch_days());
    arranged(actions, |action: &Action| match (action.done, action.by) {
        (None, Some(by)) => number(by),
        (None, None) => LAST,
        (Some(done), _) => 2 * LAST - number(done),
    })
}
