//! Pairs that the coordinator wants, whatever the rules say.

use std::collections::{BTreeMap, BTreeSet};

use super::Person;
use super::names::{holds, sorted};
use crate::domain::id::ParticipantId;
use crate::domain::matching::cohort::Cohort;
use crate::domain::participant::Side;

/// The locked pairs of a run, the mentor first.
#[derive(Default)]
pub struct Locks {
    /// Those that are kept, by place, in order.
    pub kept: Vec<(u32, u32)>,
    /// Those that cannot be: one of the two is not here, does not take that side, or has no place left; or
    /// the two are one person, or paired already.
    pub impossible: Vec<(ParticipantId, ParticipantId)>,
    /// People whose one more place would go to one of those, which wants for nothing else.
    pub promised: BTreeSet<u32>,
}

impl Locks {
    /// Enters the locked pairs with the people: each takes a place of both.
    pub fn enter(
        cohort: &Cohort<'_>,
        places: &BTreeMap<&ParticipantId, u32>,
        people: &mut [Person<'_>],
    ) -> Self {
        let mut locks = Self::default();
        let mut wanted: Vec<(u32, u32)> = Vec::new();
        for (mentor, mentee) in cohort.locked {
            match (places.get(mentor), places.get(mentee)) {
                (Some(one), Some(other)) => wanted.push((*one, *other)),
                _ => locks.impossible.push((mentor.clone(), mentee.clone())),
            }
        }
        wanted.sort_unstable();
        for (mentor, mentee) in wanted {
            let (one, other) = (&people[mentor as usize], &people[mentee as usize]);
            let could_be = one.takes(Side::Mentor)
                && other.takes(Side::Mentee)
                && !holds(&one.same, mentee)
                && !holds(&one.history.standing, mentee);
            let has_place = (
                one.spare_places(Side::Mentor) > 0,
                other.spare_places(Side::Mentee) > 0,
            );
            if !could_be || has_place != (true, true) {
                let ids = (one.source.id.clone(), other.source.id.clone());
                locks.impossible.push(ids);
                locks.promised.extend(match has_place {
                    (false, true) if could_be => Some(mentor),
                    (true, false) if could_be => Some(mentee),
                    _ => None,
                });
                continue;
            }
            for (place, side, partner) in [
                (mentor, Side::Mentor, mentee),
                (mentee, Side::Mentee, mentor),
            ] {
                let history = &mut people[place as usize].history;
                history.take_place(side);
                history.locked = sorted([&history.locked[..], &[partner]].concat());
            }
            locks.kept.push((mentor, mentee));
        }
        locks
    }
}
