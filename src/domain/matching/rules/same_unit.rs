//! The two are in different units, compared by normalised name, unless the programme allows the same.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::settings::Settings;

pub struct SameUnit;

impl HardRule for SameUnit {
    const KEY: &'static str = "same-unit";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Check {
        if settings.rules.same_unit_allowed {
            return Check::Passed;
        }
        match (mentor.unit, mentee.unit) {
            (Some(one), Some(other)) => Check::barred_if(one == other, Bar::SameUnit),
            _ => Check::Unknown,
        }
    }

    /// The unit, if it is known.
    fn answer(person: &Person<'_>, settings: &Settings) -> Option<Vec<u32>> {
        (!settings.rules.same_unit_allowed).then(|| Vec::from_iter(person.unit))
    }
}
