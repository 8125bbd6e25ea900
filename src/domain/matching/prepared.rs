//! A cohort made ready for comparing millions of pairs: texts as numbers, levels as ranks, times in UTC.

pub mod names;
mod reporting;

use std::collections::BTreeMap;

use self::names::{Numbers, sorted};
use self::reporting::Directory;
use super::cohort::{Cohort, Pairs};
use super::order::in_order;
use super::settings::Settings;
use crate::domain::availability::WeekGrid;
use crate::domain::id::ParticipantId;
use crate::domain::participant::{Participant, Side};
use crate::domain::text::{EmailAddress, ShortText};

/// A cohort and its settings, made ready: people in the order in which they are considered.
pub struct Prepared<'a> {
    pub(super) people: Vec<Person<'a>>,
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

/// The places of the people with whom something has happened, whichever side each took.
#[derive(Clone, Default)]
pub struct History {
    pub refusals: Vec<u32>,
    pub paired_before: Vec<u32>,
    pub standing: Vec<u32>,
    pub forbidden: Vec<u32>,
    /// Standing pairings as a mentor.
    pub standing_as_mentor: u8,
    /// Standing pairings as a mentee.
    pub standing_as_mentee: u8,
}

/// Free time that can be compared with others'.
pub struct FreeTime {
    zone: u32,
    local: WeekGrid,
    in_utc: Option<WeekGrid>,
}

impl FreeTime {
    /// Minutes a week that both have free; `None` when their zones cannot be compared.
    pub fn shared_with(&self, other: &Self) -> Option<u32> {
        if self.zone == other.zone {
            return Some(self.local.minutes_in_common(&other.local));
        }
        let (mine, theirs) = (self.in_utc.as_ref()?, other.in_utc.as_ref()?);
        Some(mine.minutes_in_common(theirs))
    }
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
        let mut histories = histories(cohort, &people);
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
        Self { people, settings }
    }

    /// The person with this identifier.
    pub(super) fn person(&self, id: &ParticipantId) -> Option<&Person<'a>> {
        self.people.iter().find(|person| &person.source.id == id)
    }

    /// The people who can take another partner on this side, in order.
    pub(super) fn with_places(&self, side: Side) -> Vec<&Person<'a>> {
        let with_places = |person: &&Person<'a>| person.spare_places(side) > 0;
        self.people.iter().filter(with_places).collect()
    }
}

/// The numbers given to each kind of answer.
#[derive(Default)]
struct AnswerNumbers {
    addresses: Numbers,
    units: Numbers,
    locations: Numbers,
    professions: Numbers,
    languages: Numbers,
    zones: Numbers,
    topics: Numbers,
}

impl AnswerNumbers {
    fn person<'a>(
        &mut self,
        cohort: &Cohort<'_>,
        place: u32,
        source: &'a Participant,
    ) -> Person<'a> {
        let profile = &source.profile;
        let number = |numbers: &mut Numbers, answer: &Option<ShortText>| {
            answer.as_ref().map(|text| numbers.of(text.normalised()))
        };
        let address = source.email.as_ref().map(EmailAddress::normalised);
        let languages = profile.languages.iter();
        let teaches = profile.teaches.iter();
        let wants = profile.wants.iter();
        Person {
            source,
            place,
            address: address.map(|address| self.addresses.of(address)),
            rank: profile.level.as_ref().and_then(|l| cohort.levels.rank(l)),
            unit: number(&mut self.units, &profile.unit),
            location: number(&mut self.locations, &profile.location),
            profession: number(&mut self.professions, &profile.profession),
            languages: sorted(
                languages
                    .map(|language| self.languages.of(language.normalised()))
                    .collect(),
            ),
            free_time: self.free_time(cohort, source),
            teaches: highest(teaches.map(|t| {
                let topic = self.topics.of(t.topic.normalised());
                (topic, t.skill.weight())
            })),
            wants: highest(wants.map(|w| {
                let topic = self.topics.of(w.topic.normalised());
                (topic, w.priority.weight())
            })),
            above: Vec::new(),
            avoids: Vec::new(),
            history: History::default(),
        }
    }

    /// Free time is known when some of it and the zone are: without a zone nobody can say when it is.
    fn free_time(&mut self, cohort: &Cohort<'_>, source: &Participant) -> Option<FreeTime> {
        let zone = source.profile.time_zone.as_ref()?;
        let local = source.profile.free_time.as_ref();
        let local = local.filter(|grid| !grid.is_empty())?;
        let offset = cohort.zone_offsets.get(zone);
        Some(FreeTime {
            zone: self.zones.of(zone.as_str().to_owned()),
            in_utc: offset.map(|offset| local.shifted_to_utc(*offset)),
            local: local.clone(),
        })
    }
}

/// Each topic once, with its highest weight, sorted by topic.
fn highest(weighted: impl Iterator<Item = (u32, u32)>) -> Vec<(u32, u32)> {
    let mut kept: BTreeMap<u32, u32> = BTreeMap::new();
    for (topic, weight) in weighted {
        let known = kept.entry(topic).or_default();
        *known = weight.max(*known);
    }
    kept.into_iter().collect()
}

/// What has happened between people, by place.
fn histories(cohort: &Cohort<'_>, people: &[&Participant]) -> Vec<History> {
    let places: BTreeMap<&ParticipantId, u32> = (0_u32..)
        .zip(people)
        .map(|(place, person)| (&person.id, place))
        .collect();
    let mut histories = vec![History::default(); people.len()];
    let mut enter = |pairs: &Pairs, note: fn(&mut History, Side, u32)| {
        for (mentor, mentee) in pairs {
            let (mentor, mentee) = (places.get(mentor).copied(), places.get(mentee).copied());
            // Somebody who has left still takes a place of the other's capacity.
            let nobody = u32::MAX;
            if let Some(place) = mentor {
                note(
                    &mut histories[place as usize],
                    Side::Mentor,
                    mentee.unwrap_or(nobody),
                );
            }
            if let Some(place) = mentee {
                note(
                    &mut histories[place as usize],
                    Side::Mentee,
                    mentor.unwrap_or(nobody),
                );
            }
        }
    };
    enter(cohort.refusals, |mine, _, other| mine.refusals.push(other));
    enter(cohort.paired_before, |mine, _, other| {
        mine.paired_before.push(other);
    });
    enter(cohort.forbidden, |mine, _, other| {
        mine.forbidden.push(other);
    });
    enter(cohort.standing, |mine, side, other| {
        let count = match side {
            Side::Mentor => &mut mine.standing_as_mentor,
            Side::Mentee => &mut mine.standing_as_mentee,
        };
        *count = count.saturating_add(1);
        mine.standing.push(other);
    });
    for history in &mut histories {
        history.refusals = sorted(std::mem::take(&mut history.refusals));
        history.paired_before = sorted(std::mem::take(&mut history.paired_before));
        history.standing = sorted(std::mem::take(&mut history.standing));
        history.forbidden = sorted(std::mem::take(&mut history.forbidden));
    }
    histories
}
