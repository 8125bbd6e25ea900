//! Asking for help: at any time, and without a reason.

use chrono::NaiveDate;

use crate::domain::id::PairingId;
use crate::domain::pairing::MyPairing;
use crate::domain::participant::Side;
use crate::domain::text::PersonName;

/// What somebody wishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wish {
    /// "I would like the coordinator to contact me."
    Contact,
    /// "We would like to pause."
    Pause,
    /// "I want to end this pairing."
    End,
}

impl Wish {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Contact, Self::Pause, Self::End];

    /// The word by which it is addressed, kept and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Pause => "pause",
            Self::End => "end",
        }
    }

    /// The wish of a word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wish| wish.as_str() == word)
    }
}

/// What the holder of this device asked of the coordinator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyHelp {
    /// In which pairing.
    pub pairing: PairingId,
    /// What was asked.
    pub wish: Wish,
    /// The day on which it was asked.
    pub asked_on: NaiveDate,
    /// The day on which it was first handed over; until then nobody else knows of it.
    pub sent_on: Option<NaiveDate>,
}

/// The same as it is handed to the coordinator. No reason is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRequest {
    /// In which pairing.
    pub pairing: PairingId,
    /// The side of the one who asks.
    pub side: Side,
    /// The name of the one who asks.
    pub name: PersonName,
    /// What is asked.
    pub wish: Wish,
    /// The day on which it was asked, from 1970 to 9999.
    pub asked_on: NaiveDate,
}

impl MyHelp {
    /// What is handed over.
    #[must_use]
    pub fn request(&self, pairing: &MyPairing) -> HelpRequest {
        HelpRequest {
            pairing: self.pairing.clone(),
            side: pairing.my_side,
            name: pairing.my_name.clone(),
            wish: self.wish,
            asked_on: self.asked_on,
        }
    }
}
