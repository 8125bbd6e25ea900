//! Two people whose pairing stands are not proposed to each other again.

use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;

pub fn check(mentor: &Person<'_>, mentee: &Person<'_>) -> Check {
    let holds = holds(&mentor.history.standing, mentee.place);
    Check::barred_if(holds, Bar::Standing)
}
