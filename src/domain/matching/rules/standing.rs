//! Two people whose pairing stands are not proposed to each other again.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;
use crate::domain::matching::settings::Settings;

pub struct Standing;

impl HardRule for Standing {
    const KEY: &'static str = "standing";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Check {
        let holds = holds(&mentor.history.standing, mentee.place);
        Check::barred_if(holds, Bar::Standing)
    }

    fn named<'a>(person: &'a Person<'_>, _: &Settings) -> &'a [u32] {
        &person.history.standing
    }
}
