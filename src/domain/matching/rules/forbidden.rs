//! The coordinator has not said that these two are to be kept apart.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;
use crate::domain::matching::settings::Settings;

pub struct Forbidden;

impl HardRule for Forbidden {
    const KEY: &'static str = "forbidden";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Check {
        let holds = holds(&mentor.history.forbidden, mentee.place);
        Check::barred_if(holds, Bar::Forbidden)
    }

    fn named<'a>(person: &'a Person<'_>, _: &Settings) -> &'a [u32] {
        &person.history.forbidden
    }
}
