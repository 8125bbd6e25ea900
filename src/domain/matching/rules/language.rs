//! The two have a language in common, compared by normalised name.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::in_common;
use crate::domain::matching::settings::Settings;

pub struct Language;

impl HardRule for Language {
    const KEY: &'static str = "language";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Check {
        if mentor.languages.is_empty() || mentee.languages.is_empty() {
            return Check::Unknown;
        }
        let none = in_common(&mentor.languages, &mentee.languages) == 0;
        Check::barred_if(none, Bar::NoCommonLanguage)
    }

    fn answer(person: &Person<'_>, _: &Settings) -> Option<Vec<u32>> {
        Some(person.languages.clone())
    }
}
