//! The coordinator has not said that these two are to be kept apart.

use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;

pub fn check(mentor: &Person<'_>, mentee: &Person<'_>) -> Check {
    let holds = holds(&mentor.history.forbidden, mentee.place);
    Check::barred_if(holds, Bar::Forbidden)
}
