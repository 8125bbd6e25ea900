//! The topic library as the site ships it: a list of all topics, and a file for each with its three ready
//! agendas. `docs/formats/topic.md` describes them. They are made from `content/` when the site is built.

use serde::{Deserialize, Serialize};

/// The version of these files. They are made and read by the same release.
pub const VERSION: u8 = 1;

/// The name of the file that lists all topics, and of the folder beside it that holds them.
pub const NAME: &str = "topics";

/// How many ready agendas a topic has: introduction, doing it together, going deeper.
pub const AGENDAS: usize = 3;

/// What the list tells of a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicCard {
    /// Its name in files, and in sessions that were taken from it; the same in every language.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What it is about, in a sentence.
    pub summary: String,
    /// Its place among all, lowest first.
    pub order: u16,
    /// How long each of its agendas takes.
    pub minutes: [u16; AGENDAS],
}

/// A whole topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// [`VERSION`].
    pub v: u8,
    /// What the list tells of it.
    #[serde(flatten)]
    pub card: TopicCard,
    /// What to know before.
    pub intro: Vec<String>,
    /// The agendas, in the order in which a pair takes them.
    pub agendas: [ReadyAgenda; AGENDAS],
}

/// An agenda that is ready to be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadyAgenda {
    /// What it is called.
    pub title: String,
    /// What comes of it.
    pub aim: String,
    /// What to do, and for how long.
    pub points: Vec<ReadyPoint>,
}

/// A point of such an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadyPoint {
    /// How long it takes.
    pub minutes: u16,
    /// What to do.
    pub what: String,
}

impl ReadyAgenda {
    /// How long all of it takes.
    #[must_use]
    pub fn minutes(&self) -> u16 {
        let minutes = self.points.iter().map(|point| point.minutes);
        minutes.fold(0, u16::saturating_add)
    }
}
