//! Neither has asked to avoid the other, by address or by name.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;
use crate::domain::matching::settings::Settings;

pub struct Avoid;

impl HardRule for Avoid {
    const KEY: &'static str = "avoid";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Check {
        let asked = holds(&mentor.avoids, mentee.place) || holds(&mentee.avoids, mentor.place);
        Check::barred_if(asked, Bar::Avoid)
    }

    fn named<'a>(person: &'a Person<'_>, _: &Settings) -> &'a [u32] {
        &person.avoids
    }
}
