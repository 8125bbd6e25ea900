//! Time: the minutes a week that both have free ÷ the minutes needed, at most 1. When none are needed,
//! known times give every point.

use super::{Explanation, MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::settings::Rules;

/// The minutes that a pair's time points rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeDetail {
    /// Minutes a week that both have free.
    pub shared: u32,
    /// How many are needed.
    pub needed: u16,
}

/// Minutes a week that both have free, when known.
pub fn shared(mentor: &Person<'_>, mentee: &Person<'_>) -> Option<u32> {
    let (mine, theirs) = (mentor.free_time.as_ref()?, mentee.free_time.as_ref()?);
    mine.shared_with(theirs)
}

pub fn points(mentor: &Person<'_>, mentee: &Person<'_>, rules: &Rules) -> Points {
    match (shared(mentor, mentee), u32::from(rules.minutes_needed)) {
        (None, _) => Points::Unknown,
        (Some(_), 0) => Points::Known(Points::MOST),
        (Some(shared), needed) => Points::share(shared.min(needed), needed),
    }
}

pub fn explain(mentor: &Person<'_>, mentee: &Person<'_>, rules: &Rules) -> Explanation {
    match shared(mentor, mentee) {
        None => Explanation::Unknown(MissingFrom::unless_known(
            mentor.free_time.is_some(),
            mentee.free_time.is_some(),
        )),
        Some(shared) => Explanation::Time(TimeDetail {
            shared,
            needed: rules.minutes_needed,
        }),
    }
}
