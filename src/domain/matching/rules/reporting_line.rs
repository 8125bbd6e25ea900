//! Neither stands above the other in a reporting line, directly or through managers who take part.
//! While either has not named a line manager, that they are apart is not certain.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;
use crate::domain::matching::settings::Settings;

pub struct ReportingLine;

impl HardRule for ReportingLine {
    const KEY: &'static str = "reporting-line";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Check {
        if holds(&mentor.above, mentee.place) || holds(&mentee.above, mentor.place) {
            return Check::Barred(Bar::ReportingLine);
        }
        let has_answered = |person: &Person<'_>| person.source.profile.line_manager.is_some();
        if has_answered(mentor) && has_answered(mentee) {
            Check::Passed
        } else {
            Check::Unknown
        }
    }

    fn named<'a>(person: &'a Person<'_>, _: &Settings) -> &'a [u32] {
        &person.above
    }
}
