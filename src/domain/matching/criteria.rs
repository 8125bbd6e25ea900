//! The criteria: how good a permitted pair is. Each gives whole points from 0 to 10,000, divided with
//! the remainder dropped; an unknown counts 5,000, so that leaving answers out is no advantage.

mod language;
mod learning;
mod meeting;
mod perspective;
mod time;
mod working_style;

use super::prepared::Person;
use super::settings::{Settings, Weights};

pub use language::LanguageDetail;
pub use learning::{CoveredTopic, LearningDetail};
pub use meeting::{MeetingDetail, Place};
pub use perspective::{Difference, PerspectiveDetail};
pub use time::TimeDetail;
pub use working_style::StyleDetail;

/// The criteria, in the order in which they are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// What the mentee wants to learn against what the mentor can teach.
    Learning,
    /// Time in common.
    Time,
    /// Way of meeting and place.
    Meeting,
    /// Language.
    Language,
    /// A different perspective.
    Perspective,
    /// Working style.
    WorkingStyle,
}

impl Criterion {
    /// Every criterion, in the order in which they are named.
    pub const ALL: [Self; 6] = [
        Self::Learning,
        Self::Time,
        Self::Meeting,
        Self::Language,
        Self::Perspective,
        Self::WorkingStyle,
    ];

    /// How much the criterion counts.
    #[must_use]
    pub const fn weight(self, weights: &Weights) -> u8 {
        match self {
            Self::Learning => weights.learning,
            Self::Time => weights.time,
            Self::Meeting => weights.meeting,
            Self::Language => weights.language,
            Self::Perspective => weights.perspective,
            Self::WorkingStyle => weights.working_style,
        }
    }

    /// The points of a pair.
    pub(super) fn points(
        self,
        mentor: &Person<'_>,
        mentee: &Person<'_>,
        settings: &Settings,
    ) -> Points {
        match self {
            Self::Learning => learning::points(mentor, mentee),
            Self::Time => time::points(mentor, mentee, &settings.rules),
            Self::Meeting => meeting::points(mentor, mentee),
            Self::Language => language::points(mentor, mentee),
            Self::Perspective => perspective::points(mentor, mentee),
            Self::WorkingStyle => working_style::points(mentor, mentee),
        }
    }

    /// What the points rest on, where everybody who answered alike gets the same; `None` for a criterion
    /// that goes by something finer.
    pub(super) fn answer(self, person: &Person<'_>) -> Option<Vec<u32>> {
        match self {
            Self::Learning | Self::Time => None,
            Self::Meeting => Some(meeting::answer(person)),
            Self::Language => Some(person.languages.clone()),
            Self::Perspective => Some(perspective::answer(person)),
            Self::WorkingStyle => Some(working_style::answer(person)),
        }
    }

    /// What the points rest on.
    pub(super) fn explain(
        self,
        mentor: &Person<'_>,
        mentee: &Person<'_>,
        settings: &Settings,
    ) -> Explanation {
        match self {
            Self::Learning => learning::explain(mentor, mentee),
            Self::Time => time::explain(mentor, mentee, &settings.rules),
            Self::Meeting => meeting::explain(mentor, mentee),
            Self::Language => language::explain(mentor, mentee),
            Self::Perspective => perspective::explain(mentor, mentee),
            Self::WorkingStyle => working_style::explain(mentor, mentee),
        }
    }
}

/// What a criterion gives a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Points {
    /// Whole points from 0 to 10,000.
    Known(u16),
    /// An answer is missing; it counts [`Points::OF_UNKNOWN`].
    Unknown,
}

impl Points {
    /// The most points.
    pub const MOST: u16 = 10_000;
    /// What an unknown counts.
    pub const OF_UNKNOWN: u16 = 5_000;

    /// What they count in the fit.
    #[must_use]
    pub const fn counted(self) -> u16 {
        match self {
            Self::Known(points) => points,
            Self::Unknown => Self::OF_UNKNOWN,
        }
    }

    /// The most points times a share of at most 1, the remainder dropped.
    pub(super) fn share(part: u32, whole: u32) -> Self {
        let most = u64::from(Self::MOST);
        (most * u64::from(part))
            .checked_div(u64::from(whole))
            .map_or(Self::Unknown, |points| {
                Self::Known(u16::try_from(points.min(most)).unwrap_or(Self::MOST))
            })
    }
}

/// What one criterion gives a pair, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionPoints {
    /// Which criterion.
    pub criterion: Criterion,
    /// How much it counts.
    pub weight: u8,
    /// What it gives.
    pub points: Points,
    /// What that rests on.
    pub explanation: Explanation,
}

/// What a criterion's points rest on: enough for a sentence to the coordinator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// An answer is missing.
    Unknown(MissingFrom),
    /// Topics.
    Learning(LearningDetail),
    /// Time in common.
    Time(TimeDetail),
    /// Way of meeting and place.
    Meeting(MeetingDetail),
    /// Languages in common.
    Language(LanguageDetail),
    /// What differs between the two.
    Perspective(PerspectiveDetail),
    /// Working style.
    WorkingStyle(StyleDetail),
}

/// Whose answer is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingFrom {
    /// The mentor's.
    Mentor,
    /// The mentee's.
    Mentee,
    /// Both people's.
    Both,
    /// Neither's: the two answers cannot be compared, as when a time zone is not known.
    Neither,
}

impl MissingFrom {
    /// From what is known of each.
    const fn unless_known(mentor_known: bool, mentee_known: bool) -> Self {
        match (mentor_known, mentee_known) {
            (true, true) => Self::Neither,
            (false, true) => Self::Mentor,
            (true, false) => Self::Mentee,
            (false, false) => Self::Both,
        }
    }
}
