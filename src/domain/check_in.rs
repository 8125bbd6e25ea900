//! Check-ins: what a programme asks of those who take part on their way, and how they ask for help.
//!
//! The questions are our own and no validated scale; every one can be passed. What is handed over of the answers,
//! and whether with a name, is decided in [`MyCheckIn::report`] and nowhere else.

mod answers;
mod course;
mod help;
mod question;
mod report;

use chrono::NaiveDate;

use super::id::{CheckInId, PairingId};

pub use answers::{Answers, Given, MOST_ANSWERS, MOST_WORDS, STEPS};
pub use course::{Course, Standing};
pub use help::{HelpRequest, MyHelp, Wish};
pub use question::{Kind, Question};
pub use report::CheckInReport;

/// One of the built-in check-ins, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckIn {
    /// At the first session: have they met, and is the agreement made?
    Agreement,
    /// After thirty days: how is it, as only oneself can tell?
    Pulse,
    /// Half-way.
    Middle,
    /// At the end.
    Closing,
    /// Three months after the end.
    Later,
}

/// Whether what is handed over says whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// It does: it is about facts with which somebody may help.
    WithName,
    /// It does not.
    WithoutName,
    /// As whoever answers chooses; it does not unless they say so.
    AsChosen,
}

impl CheckIn {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [
        Self::Agreement,
        Self::Pulse,
        Self::Middle,
        Self::Closing,
        Self::Later,
    ];

    /// Its short name, by which it is addressed, kept and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Pulse => "pulse",
            Self::Middle => "middle",
            Self::Closing => "closing",
            Self::Later => "three-months",
        }
    }

    /// The check-in of a short name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    /// Whether what is handed over says whose it is.
    #[must_use]
    pub const fn telling(self) -> Telling {
        match self {
            Self::Agreement => Telling::WithName,
            Self::Pulse => Telling::WithoutName,
            Self::Middle | Self::Closing | Self::Later => Telling::AsChosen,
        }
    }

    /// What it asks, in order.
    #[must_use]
    pub const fn questions(self) -> &'static [Question] {
        question::of(self)
    }
}

/// What the holder of this device answered in a check-in of a pairing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyCheckIn {
    /// Of which pairing.
    pub pairing: PairingId,
    /// Which check-in.
    pub which: CheckIn,
    /// Names what is handed over.
    pub id: CheckInId,
    /// What was answered so far.
    pub answers: Answers,
    /// Whether the name goes with it, where that is a choice.
    pub with_name: bool,
    /// Whether own words go with it where no name does.
    pub with_words: bool,
    /// The day on which it was last handed over.
    pub sent_on: Option<NaiveDate>,
}

impl MyCheckIn {
    /// One in which nothing was answered yet.
    #[must_use]
    pub fn new(pairing: PairingId, which: CheckIn, id: CheckInId) -> Self {
        Self {
            pairing,
            which,
            id,
            answers: Answers::default(),
            with_name: false,
            with_words: false,
            sent_on: None,
        }
    }

    /// Whether the name goes with it.
    #[must_use]
    pub const fn tells_name(&self) -> bool {
        match self.which.telling() {
            Telling::WithName => true,
            Telling::WithoutName => false,
            Telling::AsChosen => self.with_name,
        }
    }

    /// Whether own words go with it: how somebody writes may tell who they are.
    #[must_use]
    pub const fn tells_words(&self) -> bool {
        self.tells_name() || self.with_words
    }
}
