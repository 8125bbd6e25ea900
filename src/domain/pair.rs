//! What a device holds of a pairing besides the pairing itself: what the two keep together, how far each knows the
//! other's writes, and what stays on this device.

mod update;

use chrono::NaiveDate;

use super::id::{ItemId, PairingId, WriterId};
use super::text::LongText;
use super::together::{Document, Known, Stamp};

pub use update::Update;

/// How far this device and the partner's know each other's writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Of which pairing.
    pub pairing: PairingId,
    /// As whom this device has written, the present name last. A restored backup goes on under a new name, since it
    /// may have forgotten how far it had counted.
    pub writers: Vec<WriterId>,
    /// Which writes are known here.
    pub known: Known,
    /// Which writes the partner is known to have.
    pub partner: Known,
    /// The day on which an update was last made for the partner.
    pub given_on: Option<NaiveDate>,
    /// The day on which one of the partner's was last taken in.
    pub taken_on: Option<NaiveDate>,
    /// Whether something that the partner's last update builds on has not arrived, so that the whole should be
    /// asked for.
    pub lacks: bool,
}

impl Tie {
    /// One of a pairing of which nothing is kept together yet.
    #[must_use]
    pub fn new(pairing: PairingId, writer: WriterId) -> Self {
        Self {
            pairing,
            writers: vec![writer],
            known: Known::default(),
            partner: Known::default(),
            given_on: None,
            taken_on: None,
            lacks: false,
        }
    }

    /// Whether this device made a write, under its present name or an earlier one.
    #[must_use]
    pub fn is_mine(&self, stamp: &Stamp) -> bool {
        self.writers.contains(&stamp.writer)
    }
}

/// Everything that the two of a pair keep together, with how far it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// How far each knows the other's writes; none before anything was written.
    pub tie: Option<Tie>,
    /// Of which pairing.
    pub pairing: PairingId,
    /// What they keep.
    pub document: Document,
}

/// A note to a session that never leaves this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateNote {
    /// To which session.
    pub session: ItemId,
    /// Of which pairing.
    pub pairing: PairingId,
    /// What was written.
    pub text: LongText,
}
