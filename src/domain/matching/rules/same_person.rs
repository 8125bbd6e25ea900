//! Nobody is paired with themselves, not even when they are entered twice under one address.

use super::{Bar, Check};
use crate::domain::matching::prepared::Person;

pub fn check(mentor: &Person<'_>, mentee: &Person<'_>) -> Check {
    let same_address = mentor.address.is_some() && mentor.address == mentee.address;
    let same = same_address || mentor.place == mentee.place || mentor.source.id == mentee.source.id;
    Check::barred_if(same, Bar::SamePerson)
}
