//! A signature under the agreement: by which side, when, and under exactly which text.
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `digest` | the digest of the text that was signed |
//! | `on` | the day |
//! | `name` | the name of the one who signed |

use chrono::NaiveDate;

use crate::domain::id::ItemId;
use crate::domain::iso;
use crate::domain::participant::Side;
use crate::domain::text::PersonName;
use crate::domain::together::{Edit, Edits, Item, Stamp, Value};

/// What a signature is among what a pair keeps together.
const KIND: &str = "signature";

/// A signature under the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The digest of the text that was signed.
    pub digest: String,
    /// The day.
    pub on: NaiveDate,
    /// The name of the one who signed.
    pub name: PersonName,
}

/// Where the signature of one side stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    /// There is none.
    NotYet,
    /// It is under a text that has been changed since.
    AnotherText(Signature),
    /// It is under the text as it stands.
    ThisText(Signature),
}

impl Signature {
    /// The signature that an item is, as far as the one wrote it whose it is. What somebody else wrote there is
    /// no signature.
    #[must_use]
    pub fn of_item(item: &Item, is_theirs: &dyn Fn(&Stamp) -> bool) -> Option<Self> {
        if item.kind != KIND || item.is_gone() {
            return None;
        }
        let written = |field| {
            let mut versions = item.field(field)?.versions().iter().rev();
            versions.find_map(|(stamp, value)| match value {
                Value::Text(text) if is_theirs(stamp) => Some(text.as_str()),
                _ => None,
            })
        };
        Some(Self {
            digest: written("digest")?.to_owned(),
            on: iso::day(written("on")?)?,
            name: PersonName::parse(written("name")?).ok()?,
        })
    }

    /// The edits by which a side signs. A signature that was taken back comes back with this.
    #[must_use]
    pub fn edits(&self, side: Side, before: Option<&Item>) -> Vec<Edit> {
        let id = ItemId::signature_of(side);
        // Each field is written anew: what stands there may be somebody else's.
        let mut edits = Edits::of(&id, KIND)
            .field("digest", None, Value::Text(self.digest.clone()))
            .field("on", None, Value::Text(iso::day_text(self.on)))
            .field("name", None, Value::text(Some(&self.name)))
            .done();
        if before.is_some_and(Item::is_gone) {
            edits.push(Edit::PutBack(id));
        }
        edits
    }
}

impl Signed {
    /// Where a signature stands towards the text as it is; without a digest the text says two things.
    #[must_use]
    pub fn under(signature: Option<Signature>, digest: Option<&str>) -> Self {
        match signature {
            None => Self::NotYet,
            Some(signature) if Some(signature.digest.as_str()) == digest => {
                Self::ThisText(signature)
            }
            Some(signature) => Self::AnotherText(signature),
        }
    }

    /// Whether it holds.
    #[must_use]
    pub const fn holds(&self) -> bool {
        matches!(self, Self::ThisText(_))
    }
}
