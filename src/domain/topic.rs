//! What people can teach and want to learn.

use super::text::TopicName;

/// How well somebody can teach a topic. Its weight in the learning criterion is 1, 2 or 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// One step ahead.
    ALittle,
    /// Well; what is taken when the sheet does not say.
    #[default]
    Well,
    /// Very well.
    VeryWell,
}

impl Skill {
    /// The highest weight.
    pub const HIGHEST: u32 = 3;

    /// The weight in the learning criterion: 1 to [`Self::HIGHEST`].
    #[must_use]
    pub const fn weight(self) -> u32 {
        match self {
            Self::ALittle => 1,
            Self::Well => 2,
            Self::VeryWell => 3,
        }
    }
}

/// How much somebody wants to learn a topic. Its weight in the learning criterion is 1, 2 or 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// Would be welcome.
    Low,
    /// Wanted; what is taken when the sheet does not say.
    #[default]
    Medium,
    /// Wanted most.
    High,
}

impl Priority {
    /// The weight in the learning criterion: 1 to 3.
    #[must_use]
    pub const fn weight(self) -> u32 {
        match self {
            Self::Low => 1,
            Self::Medium => 2,
            Self::High => 3,
        }
    }
}

/// A topic that somebody can teach.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaughtTopic {
    /// Which topic.
    pub topic: TopicName,
    /// How well.
    pub skill: Skill,
}

/// A topic that somebody wants to learn.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WantedTopic {
    /// Which topic.
    pub topic: TopicName,
    /// How much.
    pub priority: Priority,
}
