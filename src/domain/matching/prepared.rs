//! A cohort made ready for comparing millions of pairs: texts as numbers, levels as ranks, times in UTC.

mod answers;
mod free_time;
mod history;
pub mod names;
mod reporting;

use std::collections::BTreeMap;

use self::answers::AnswerNumbers;
use self::free_time::FreeTime;
use self::history::{History, histories};
use self::names::sorted;
use self::reporting::Directory;
use super::cohort::Cohort;
use super::order::in_order;
use super::settings::Settings;
use crate::domain::id::ParticipantId;
use crate::domain::participant::{Participant, Side};

/// A cohort and its settings, made ready: people in the order in which they are considered.
pub struct Prepared<'a> {
    pub(super) people: Vec<Person<'a>>,
    /// Where each person stands in `people`.
    places: BTreeMap<&'a ParticipantId, u32>,
    pub(super) settings: &'a Settings,
}

/// A participant made ready. Lists of numbers are sorted and hold each number once.
pub struct Person<'a> {
    pub source: &'a Participant,
    /// Where the person stands in [`Prepared::people`].
    pub place: u32,
    /// The normalised address.
    pub address: Option<u32>,
    /// The level's rank.
    pub rank: Option<usize>,
    pub unit: Option<u32>,
    pub location: Option<u32>,
    pub profession: Option<u32>,
    pub languages: Vec<u32>,
    pub free_time: Option<FreeTime>,
    /// Each topic once, with the highest skill's weight, sorted by topic.
    pub teaches: Vec<(u32, u32)>,
    /// Each topic once, with the highest priority's weight, sorted by topic.
    pub wants: Vec<(u32, u32)>,
    /// The places of everybody above the person.
    pub above: Vec<u32>,
    /// The places of everybody the person asked to avoid.
    pub avoids: Vec<u32>,
    pub history: History,
}

impl Person<'_> {
    /// Whether the person takes this side.
    pub fn takes(&self, side: Side) -> bool {
        match side {
            Side::Mentor => self.source.role.mentors(),
            Side::Mentee => self.source.role.learns(),
        }
    }

    /// How many pairings stand on this side.
    pub fn standing(&self, side: Side) -> u8 {
        match side {
            Side::Mentor => self.history.standing_as_mentor,
            Side::Mentee => self.history.standing_as_mentee,
        }
    }

    /// How many more partners the person can take on this side.
    pub fn spare_places(&self, side: Side) -> u8 {
        if self.takes(side) {
            let capacity = self.source.capacity.get();
            capacity.saturating_sub(self.standing(side))
        } else {
            0
        }
    }
}

impl<'a> Prepared<'a> {
    /// Makes a cohort ready.
    #[must_use]
    pub fn new(cohort: &Cohort<'a>, settings: &'a Settings) -> Self {
        let people: Vec<&Participant> = in_order(cohort)
            .into_iter()
            .map(|index| &cohort.people[index])
            .collect();
        let directory = Directory::of(&people);
        let mut above = reporting::people_above(&people, &directory);
        let places = (0_u32..).zip(&people);
        let places: BTreeMap<&ParticipantId, u32> = places.map(|(p, who)| (&who.id, p)).collect();
        let mut histories = histories(cohort, &places);
        let mut numbers = AnswerNumbers::default();
        let people = (0_u32..)
            .zip(people)
            .map(|(place, source)| {
                let index = place as usize;
                let avoid = &source.profile.avoid;
                let avoided = avoid.iter().flat_map(|who| directory.named_by(who));
                Person {
                    avoids: sorted(avoided.copied().collect()),
                    above: std::mem::take(&mut above[index]),
                    history: std::mem::take(&mut histories[index]),
                    ..numbers.person(cohort, place, source)
                }
            })
            .collect();
        Self {
            people,
            places,
            settings,
        }
    }

    /// The person with this identifier.
    pub(super) fn person(&self, id: &ParticipantId) -> Option<&Person<'a>> {
        self.people.get(*self.places.get(id)? as usize)
    }

    /// The people who can take another partner on this side, in order.
    pub(super) fn with_places(&self, side: Side) -> Vec<&Person<'a>> {
        let with_places = |person: &&Person<'a>| person.spare_places(side) > 0;
        self.people.iter().filter(with_places).collect()
    }
}
