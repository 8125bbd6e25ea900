//! Nobody is paired with themselves, not even when they are entered twice under one address.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;
use crate::domain::matching::settings::Settings;

pub struct SamePerson;

impl HardRule for SamePerson {
    const KEY: &'static str = "same-person";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Check {
        Check::barred_if(holds(&mentor.same, mentee.place), Bar::SamePerson)
    }

    fn named<'a>(person: &'a Person<'_>, _: &Settings) -> &'a [u32] {
        &person.same
    }
}
