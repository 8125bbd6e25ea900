//! Neither has asked to avoid the other, by address or by name.

use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;

pub fn check(mentor: &Person<'_>, mentee: &Person<'_>) -> Check {
    let asked = holds(&mentor.avoids, mentee.place) || holds(&mentee.avoids, mentor.place);
    Check::barred_if(asked, Bar::Avoid)
}
