//! What the two of a pair agree on before they begin: one item with a field for each part, and the signatures of
//! both beside it.
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `purpose`, `rhythm`, `length`, `place`, `booking`, `confidentiality`, `contact`, `ground-rules`, `review`, `exit` | the words of that part, as both read them |
//! | `review-on` | the day on which they mean to read it again |
//! | `changed-mentor`, `changed-mentee` | the day on which that side last changed the words |
//! | `reviewed-mentor`, `reviewed-mentee` | the day on which that side last noted that both had read it again |
//!
//! Only the words are signed: the days may move without anybody signing anew. Days that each side notes have a
//! field for each side, so that two who note them apart have nothing to choose between.

mod signature;
pub mod wording;

use chrono::NaiveDate;

use super::id::{ItemId, PairingId};
use super::iso;
use super::participant::Side;
use super::text::LongText;
use super::together::{Document, Edit, Item, Register, Value};

pub use signature::{Signature, Signed};

/// What an agreement is among what a pair keeps together.
const KIND: &str = "agreement";
/// What stands before the signed text, so that a text with other parts is never taken for this one.
const SIGNED_AS: &str = "turnabout-agreement-1";
/// A part of the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What the two want of it.
    Purpose,
    /// How often they meet.
    Rhythm,
    /// How long a session takes.
    Length,
    /// Where, or by which channel.
    Place,
    /// Who books.
    Booking,
    /// What stays between them.
    Confidentiality,
    /// What happens between sessions.
    Contact,
    /// What both hold to.
    GroundRules,
    /// When they read it again.
    Review,
    /// How either may end it without blame.
    Exit,
}

impl Part {
    /// All of them, in the order in which they are read and signed.
    pub const ALL: [Self; 10] = [
        Self::Purpose,
        Self::Rhythm,
        Self::Length,
        Self::Place,
        Self::Booking,
        Self::Confidentiality,
        Self::Contact,
        Self::GroundRules,
        Self::Review,
        Self::Exit,
    ];

    /// The part that a field holds; none where it holds something else.
    #[must_use]
    pub fn of_field(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.field() == field)
    }

    /// The name of its field.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Rhythm => "rhythm",
            Self::Length => "length",
            Self::Place => "place",
            Self::Booking => "booking",
            Self::Confidentiality => "confidentiality",
            Self::Contact => "contact",
            Self::GroundRules => "ground-rules",
            Self::Review => "review",
            Self::Exit => "exit",
        }
    }
}

/// What an edit takes the place of.
#[derive(Clone, Copy, Debug)]
pub enum Before<'a> {
    /// The item as it was seen, or none.
    Seen(Option<&'a Item>),
    /// Whatever is there by now.
    Whatever,
}

/// What the two of a pair have agreed on, as far as they have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Of which pairing.
    pub pairing: PairingId,
    /// Those parts that say something, in their order.
    words: Vec<(Part, LongText)>,
    /// Those that were written on both sides at once, until one of them chooses.
    contested: Vec<Part>,
    /// The day on which they mean to read it again.
    pub review_on: Option<NaiveDate>,
    /// The day on which its words were last changed.
    pub changed_on: Option<NaiveDate>,
    /// The day on which both last read it again.
    pub reviewed_on: Option<NaiveDate>,
}

impl Agreement {
    /// What an agreement is among what a pair keeps together.
    pub const KIND: &'static str = KIND;
    /// The field with the day of the review.
    pub const REVIEW_ON: &'static str = "review-on";
    /// The most characters that are taken as own words to a part.
    pub const MOST_OWN_WORDS: usize = 2_000;

    /// The agreement that an item is; none where it is no agreement.
    #[must_use]
    pub fn of_item(pairing: &PairingId, item: &Item) -> Option<Self> {
        if item.kind != KIND {
            return None;
        }
        let words = Part::ALL.into_iter().filter_map(|part| {
            let words = LongText::parse(item.text(part.field())?).ok()?;
            Some((part, words))
        });
        let is_contested = |part: &Part| {
            let field = item.field(part.field());
            field.is_some_and(Register::is_contested)
        };
        Some(Self {
            pairing: pairing.clone(),
            words: words.collect(),
            contested: Part::ALL.into_iter().filter(is_contested).collect(),
            review_on: item.day(Self::REVIEW_ON),
            changed_on: latest(item, changed_field),
            reviewed_on: latest(item, reviewed_field),
        })
    }

    /// The words of a part; none where nothing is agreed there.
    #[must_use]
    pub fn words(&self, part: Part) -> Option<&LongText> {
        let found = self.words.iter().find(|(known, _)| *known == part);
        found.map(|(_, words)| words)
    }

    /// Whether nothing at all is agreed.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a part was written on both sides at once, and nobody has chosen yet.
    #[must_use]
    pub fn is_contested(&self, part: Part) -> bool {
        self.contested.contains(&part)
    }

    /// The parts that say nothing yet, or two things.
    #[must_use]
    pub fn open_parts(&self) -> Vec<Part> {
        let is_open = |part: &Part| self.words(*part).is_none() || self.is_contested(*part);
        Part::ALL.into_iter().filter(is_open).collect()
    }

    /// Whether every part says one thing, so that it can be signed.
    #[must_use]
    pub fn can_be_signed(&self) -> bool {
        self.open_parts().is_empty()
    }

    /// Exactly what is signed: what it is, of which pairing, and every part by its name with its words, in one
    /// order. Whoever digests it puts the length before each, so that nothing can move from one to the next.
    #[must_use]
    pub fn signed_text(&self) -> Vec<&str> {
        let mut pieces = vec![SIGNED_AS, self.pairing.as_str()];
        for part in Part::ALL {
            pieces.push(part.field());
            pieces.push(self.words(part).map_or("", LongText::as_str));
        }
        pieces
    }

    /// Whether it is time to read it again.
    #[must_use]
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.review_on.is_some_and(|day| day <= today)
    }

    /// Whether a part stands in a document as it was seen.
    #[must_use]
    pub fn is_as_seen(document: &Document, seen: Option<&Item>, part: Part) -> bool {
        let item = document.item(&ItemId::agreement());
        let is_same = |name: &str| {
            let field = |item: Option<&Item>| item?.field(name).cloned();
            field(item) == field(seen)
        };
        is_same(part.field()) && (part != Part::Review || is_same(Self::REVIEW_ON))
    }

    /// The edits by which a side makes a part say this, and nothing where it says so already.
    #[must_use]
    pub fn saying(
        before: Before<'_>,
        part: Part,
        words: Option<&LongText>,
        by: Side,
        on: NaiveDate,
    ) -> Vec<Edit> {
        let mut edits = write(before, part.field(), Value::text(words));
        if !edits.is_empty() {
            edits.extend(write(before, changed_field(by), day_value(on)));
        }
        edits
    }

    /// The edits that move the day of the review.
    #[must_use]
    pub fn reviewing_on(before: Before<'_>, day: Option<NaiveDate>) -> Vec<Edit> {
        write(before, Self::REVIEW_ON, Value::text(day.map(iso::day_text)))
    }

    /// The edits by which a side notes that both have read it again.
    #[must_use]
    pub fn reviewed(before: Before<'_>, by: Side, on: NaiveDate) -> Vec<Edit> {
        write(before, reviewed_field(by), day_value(on))
    }
}

/// Writes a field, unless it was seen to say that alone already.
fn write(before: Before<'_>, field: &str, value: Value) -> Vec<Edit> {
    let says_so = match before {
        Before::Whatever => false,
        Before::Seen(item) => match item.and_then(|item| item.field(field)) {
            Some(register) => register.values() == [&value],
            None => value == Value::Nothing,
        },
    };
    if says_so {
        return Vec::new();
    }
    vec![Edit::Write {
        item: ItemId::agreement(),
        kind: KIND,
        field: field.to_owned(),
        value,
    }]
}

fn day_value(day: NaiveDate) -> Value {
    Value::Text(iso::day_text(day))
}

const fn changed_field(side: Side) -> &'static str {
    match side {
        Side::Mentor => "changed-mentor",
        Side::Mentee => "changed-mentee",
    }
}

const fn reviewed_field(side: Side) -> &'static str {
    match side {
        Side::Mentor => "reviewed-mentor",
        Side::Mentee => "reviewed-mentee",
    }
}

/// The later of the days that the two sides noted.
fn latest(item: &Item, field: fn(Side) -> &'static str) -> Option<NaiveDate> {
    let noted = |side| item.day(field(side));
    noted(Side::Mentor).max(noted(Side::Mentee))
}
