//! Points, and what stands beside them.

use super::{Criterion, Explanation};

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
    pub(in crate::domain::matching) const fn share(part: u32, whole: u32) -> Self {
        let most = Self::MOST as u64;
        match (most * part as u64).checked_div(whole as u64) {
            None => Self::Unknown,
            Some(points) if points < most => Self::Known(points as u16),
            Some(_) => Self::Known(Self::MOST),
        }
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
    pub(super) const fn unless_known(mentor_known: bool, mentee_known: bool) -> Self {
        match (mentor_known, mentee_known) {
            (true, true) => Self::Neither,
            (false, true) => Self::Mentor,
            (true, false) => Self::Mentee,
            (false, false) => Self::Both,
        }
    }
}
