//! Neither has refused the other in an earlier proposal, whichever side each took then.

use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;

pub fn check(mentor: &Person<'_>, mentee: &Person<'_>) -> Check {
    let holds = holds(&mentor.history.refusals, mentee.place);
    Check::barred_if(holds, Bar::Refused)
}
