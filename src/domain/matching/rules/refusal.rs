//! Neither has refused the other in an earlier proposal, whichever side each took then.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;
use crate::domain::matching::settings::Settings;

pub struct Refusal;

impl HardRule for Refusal {
    const KEY: &'static str = "refusal";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Check {
        let holds = holds(&mentor.history.refusals, mentee.place);
        Check::barred_if(holds, Bar::Refused)
    }

    fn named<'a>(person: &'a Person<'_>, _: &Settings) -> &'a [u32] {
        &person.history.refusals
    }
}
