//! What somebody has learned: noted in a session with one press, and put into words then or later.
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `what` | text; nothing until it was put into words |
//! | `side` | who learned it: `mentor` or `mentee` |
//! | `on` | the day |
//! | `session` | the session in which it was |

use chrono::NaiveDate;

use super::id::{ItemId, PairingId};
use super::iso;
use super::participant::Side;
use super::text::LongText;
use super::together::{Edit, Edits, Item, Value};

/// What it is among what a pair keeps together.
const KIND: &str = "learned";

/// What somebody has learned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learned {
    /// Which of them.
    pub id: ItemId,
    /// Of which pairing.
    pub pairing: PairingId,
    /// In words, once there are any.
    pub what: Option<LongText>,
    /// Who has learned it.
    pub side: Side,
    /// The day on which it was noted.
    pub on: NaiveDate,
    /// In which session.
    pub session: Option<ItemId>,
}

impl Learned {
    /// What it is among what a pair keeps together.
    pub const KIND: &'static str = KIND;

    /// What was learned, of an item; none where it is no such thing, or one that this release cannot read.
    #[must_use]
    pub fn of_item(pairing: &PairingId, id: &ItemId, item: &Item) -> Option<Self> {
        if item.kind != KIND {
            return None;
        }
        let what = item.text("what");
        let session = item.text("session");
        Some(Self {
            id: id.clone(),
            pairing: pairing.clone(),
            what: what.and_then(|text| LongText::parse(text).ok()),
            side: Side::named(item.text("side")?)?,
            on: item.day("on")?,
            session: session.and_then(|text| ItemId::parse(text).ok()),
        })
    }

    /// The edits that make an item say this, beyond what it said `before`.
    #[must_use]
    pub fn edits(&self, before: Option<&Self>) -> Vec<Edit> {
        let old = |value: fn(&Self) -> Value| before.map(value);
        let what = |learned: &Self| Value::text(learned.what.as_ref());
        let side = |learned: &Self| Value::text(Some(learned.side.as_str()));
        let on = |learned: &Self| Value::text(Some(iso::day_text(learned.on)));
        let session = |learned: &Self| Value::text(learned.session.as_ref());
        Edits::of(&self.id, KIND)
            .field("what", old(what), what(self))
            .field("side", old(side), side(self))
            .field("on", old(on), on(self))
            .field("session", old(session), session(self))
            .done()
    }
}
