//! What one of a pair hands to the other, so that both devices know the same.

use super::Tie;
use crate::domain::id::{ItemId, PairingId, WriterId};
use crate::domain::participant::Side;
use crate::domain::text::PersonName;
use crate::domain::together::{Document, Known, Part};

/// What one of a pair hands to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// Of which pairing.
    pub pairing: PairingId,
    /// The side of the one who hands it over.
    pub side: Side,
    /// The name of the one who hands it over.
    pub name: PersonName,
    /// What is handed over.
    pub part: Part,
}

impl Update {
    /// The most things that one holds.
    pub const MOST_ITEMS: usize = 20_000;

    /// Whether it is everything that the sender has: it builds on nothing.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.part.since == Known::default()
    }

    /// Whether it claims more writes of this device, under its present name, than this device has made. Then it is
    /// forged, or comes from a copy of what is kept here that went on writing under the same name.
    #[must_use]
    pub fn claims_too_much(&self, tie: &Tie) -> bool {
        let Some(present) = tie.writers.last() else {
            return false;
        };
        self.claims_of(present) > tie.known.number_of(present)
    }

    fn claims_of(&self, writer: &WriterId) -> u64 {
        let items = self.part.items.iter();
        let of_items = items.map(|(_, item)| item.known().number_of(writer));
        let of_until = self.part.until.number_of(writer);
        let of_since = self.part.since.number_of(writer);
        of_items.fold(of_until.max(of_since), u64::max)
    }
}

impl Tie {
    /// What there is to hand to the partner: all that the partner is not known to have, or everything.
    #[must_use]
    pub fn to_hand_over(&self, document: &Document, everything: bool) -> Part {
        let since = if everything {
            Known::default()
        } else {
            self.partner.clone()
        };
        Part {
            until: self.known.clone(),
            ..document.beyond(&since)
        }
    }

    /// Takes in how far another copy of this device's data was, from a backup.
    pub fn join(&mut self, other: &Self) {
        let others = other.writers.iter();
        let others = others.filter(|writer| !self.writers.contains(writer));
        let earlier: Vec<WriterId> = others.cloned().collect();
        self.writers.splice(..0, earlier);
        self.known.join(&other.known);
        self.partner.join(&other.partner);
        self.given_on = self.given_on.max(other.given_on);
        self.taken_on = self.taken_on.max(other.taken_on);
        self.lacks = !self.known.covers_all(&self.partner);
    }

    /// Goes on under another name: a backup may have forgotten how far this device had counted.
    pub fn go_on_as(&mut self, writer: WriterId) {
        self.writers.retain(|known| *known != writer);
        self.writers.push(writer);
    }

    /// Knows nothing any more of what is kept together, where a part of it is missing: the partner's next update
    /// then says what is lacking.
    pub fn forget_what_is_known(&mut self) {
        self.known = Known::default();
        self.lacks = !self.known.covers_all(&self.partner);
    }

    /// Takes in what the partner handed over, into a document that holds at least the items which it is about, as
    /// they are kept here. Which of them are different then.
    pub fn take_in(&mut self, document: &mut Document, part: &Part) -> Vec<ItemId> {
        let (different, _) = document.take_in(part);
        self.known.join(document.known());
        // What the partner has, this device said it had, or it came from the partner: it never becomes less.
        self.partner.join(&part.until);
        self.lacks = !self.known.covers_all(&self.partner);
        different
    }
}
