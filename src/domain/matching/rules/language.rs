//! The two have a language in common, compared by normalised name.

use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::in_common;

pub fn check(mentor: &Person<'_>, mentee: &Person<'_>) -> Check {
    if mentor.languages.is_empty() || mentee.languages.is_empty() {
        return Check::Unknown;
    }
    let none = in_common(&mentor.languages, &mentee.languages) == 0;
    Check::barred_if(none, Bar::NoCommonLanguage)
}
