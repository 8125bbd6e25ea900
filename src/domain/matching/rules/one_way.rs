//! In a one-way programme nobody is both mentor and mentee of the same person. Of two people who both take both
//! sides, the one on the lower level mentors; on the same level, or where one is unknown, the one from whom the other
//! learns more; and else the one who comes first in the order of people. The other way round is barred, whatever else
//! permits or bars the two.

use super::hard_rule::HardRule;
use super::{Bar, Check};
use crate::domain::matching::criteria::learning;
use crate::domain::matching::prepared::Person;
use crate::domain::matching::settings::{Format, Settings};
use crate::domain::participant::Role;

pub struct OneWay;

impl HardRule for OneWay {
    const KEY: &'static str = "one-way";

    fn check(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Check {
        let holds = settings.format == Format::OneWay
            && takes_both_sides(mentor)
            && takes_both_sides(mentee)
            && mentors_rather(mentee, mentor);
        Check::barred_if(holds, Bar::OneWay)
    }

    fn is_by_pair(person: &Person<'_>, settings: &Settings) -> bool {
        settings.format == Format::OneWay && takes_both_sides(person)
    }
}

fn takes_both_sides(person: &Person<'_>) -> bool {
    person.source.role == Role::Both
}

/// Whether the first one mentors the second rather than the other way round. Nobody mentors themselves rather.
fn mentors_rather(one: &Person<'_>, other: &Person<'_>) -> bool {
    if let (Some(one), Some(other)) = (one.rank, other.rank)
        && one != other
    {
        return one < other;
    }
    let taught = |teacher, learner| learning::points(teacher, learner).counted();
    let (there, back) = (taught(one, other), taught(other, one));
    there > back || there == back && one.place < other.place
}
