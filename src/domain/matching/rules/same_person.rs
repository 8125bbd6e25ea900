//! Nobody is paired with themselves, not even when they are entered twice under one address.

use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;

pub fn check(mentor: &Person<'_>, mentee: &Person<'_>) -> Check {
    Check::barred_if(holds(&mentor.same, mentee.place), Bar::SamePerson)
}
