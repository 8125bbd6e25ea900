//! The two have not been paired before, whichever side each took, unless the programme allows it.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::prepared::names::holds;
use crate::domain::matching::settings::Settings;

pub struct PairedBefore;

impl HardRule for PairedBefore {
    const KEY: &'static str = "paired-before";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Check {
        let before = holds(&mentor.history.paired_before, mentee.place);
        Check::barred_if(
            before && !settings.rules.paired_before_allowed,
            Bar::PairedBefore,
        )
    }

    fn named<'a>(person: &'a Person<'_>, settings: &Settings) -> &'a [u32] {
        if settings.rules.paired_before_allowed {
            &[]
        } else {
            &person.history.paired_before
        }
    }
}
