//! The mentee's rank minus the mentor's is at least the minimum gap; a minimum of 0 switches this off.
//! A level that is not in the organisation's list is unknown.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::settings::Settings;

pub struct LevelGap;

impl HardRule for LevelGap {
    const KEY: &'static str = "level-gap";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Check {
        let needed = settings.rules.minimum_level_gap;
        if needed == 0 {
            return Check::Passed;
        }
        match gap(mentor, mentee) {
            None => Check::Unknown,
            Some(gap) => Check::barred_if(gap < i32::from(needed), Bar::LevelGap { gap, needed }),
        }
    }

    /// The rank, counted from 1; 0 while it is unknown.
    fn answer(person: &Person<'_>, settings: &Settings) -> Option<Vec<u32>> {
        let rank = person.rank.map_or(0, |rank| rank as u32 + 1);
        (settings.rules.minimum_level_gap > 0).then(|| vec![rank])
    }
}

/// How many levels the mentee stands above the mentor; `None` while it is unknown.
pub fn gap(mentor: &Person<'_>, mentee: &Person<'_>) -> Option<i32> {
    let (low, high) = (mentor.rank?, mentee.rank?);
    let steps = i32::try_from(high.abs_diff(low)).unwrap_or(i32::MAX);
    Some(if high >= low { steps } else { -steps })
}
