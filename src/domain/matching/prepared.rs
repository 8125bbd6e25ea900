//! A cohort made ready for comparing millions of pairs: texts as numbers, levels as ranks, times in UTC.

mod answers;
mod free_time;
mod history;
mod locks;
pub mod names;
mod reporting;

use std::collections::BTreeMap;

use self::answers::AnswerNumbers;
use self::free_time::FreeTime;
use self::history::{History, histories};
use self::locks::Locks;
use self::names::sorted;
use self::reporting::Directory;
use super::cohort::Cohort;
use super::order::in_order;
use super::settings::Settings;
use crate::domain::id::ParticipantId;
use crate::domain::level::Levels;
use crate::domain::participant::{Participant, Side};

/// A cohort and its settings, made ready: people in the order in which they are considered.
pub struct Prepared<'a> {
    pub(super) people: Vec<Person<'a>>,
    /// Where each person stands in `people`.
    places: BTreeMap<&'a ParticipantId, u32>,
    pub(super) locks: Locks,
    pub(super) levels: &'a Levels,
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
    /// The places of everybody who is the same person: entered under the same identifier or address.
    pub same: Vec<u32>,
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

    /// How many places are taken on this side, by pairings that stand or pairs that are locked.
    pub fn taken_places(&self, side: Side) -> u8 {
        match side {
            Side::Mentor => self.history.taken_as_mentor,
            Side::Mentee => self.history.taken_as_mentee,
        }
    }

    /// How many more partners the person can take on this side.
    pub fn spare_places(&self, side: Side) -> u8 {
        if self.takes(side) {
            let capacity = self.source.capacity.get();
            capacity.saturating_sub(self.taken_places(side))
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
        let mut people: Vec<Person<'_>> = (0_u32..)
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
        enter_same(&mut people);
        let locks = Locks::enter(cohort, &places, &mut people);
        Self {
            people,
            places,
            locks,
            levels: cohort.levels,
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

/// Enters for everybody who else is entered under the same address.
fn enter_same(people: &mut [Person<'_>]) {
    let mut by_address: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for person in people.iter() {
        if let Some(address) = person.address {
            by_address.entry(address).or_default().push(person.place);
        }
    }
    for person in people {
        let same = person.address.and_then(|address| by_address.get(&address));
        if let Some(same) = same {
            person.same.clone_from(same);
        }
    }
}
