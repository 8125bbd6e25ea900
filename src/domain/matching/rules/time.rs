//! The two share enough free time a week, each seen from their own time zone in the programme's first
//! week; 0 minutes needed switches this off. Free time without a time zone is unknown.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::settings::Settings;

pub struct Time;

impl HardRule for Time {
    const KEY: &'static str = "time";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Check {
        let needed = settings.rules.minutes_needed;
        if needed == 0 {
            return Check::Passed;
        }
        let (Some(mine), Some(theirs)) = (&mentor.free_time, &mentee.free_time) else {
            return Check::Unknown;
        };
        match mine.shared_with(theirs) {
            None => Check::Unknown,
            Some(shared) => Check::barred_if(
                shared < u32::from(needed),
                Bar::TooLittleTime { shared, needed },
            ),
        }
    }
}
