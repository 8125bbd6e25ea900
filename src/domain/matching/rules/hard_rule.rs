//! What a hard rule is made of.

use super::Check;
use crate::domain::matching::prepared::Person;
use crate::domain::matching::settings::Settings;

/// A hard rule. Everything about it stands in the file of this type.
pub trait HardRule {
    /// Its name in files. A released one never changes.
    const KEY: &'static str;

    /// What it says about a pair.
    fn check(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Check;

    /// What it goes by, where everybody who answered alike is judged alike; `None` when it is off, or goes by
    /// something else.
    fn answer(_: &Person<'_>, _: &Settings) -> Option<Vec<u32>> {
        None
    }

    /// Whether it looks at somebody's pairs with all others of whom this holds, one by one.
    fn is_by_pair(_: &Person<'_>, _: &Settings) -> bool {
        false
    }

    /// Whom it keeps apart from somebody by name, by their places, whichever side each takes.
    fn named<'a>(_: &'a Person<'_>, _: &Settings) -> &'a [u32] {
        &[]
    }
}
