//! Answers as numbers, so that pairs are compared fast.

use std::collections::BTreeMap;

use super::Person;
use super::free_time::FreeTime;
use super::history::History;
use super::names::{Numbers, sorted};
use crate::domain::matching::cohort::Cohort;
use crate::domain::participant::Participant;
use crate::domain::text::{EmailAddress, ShortText};

/// The numbers given to each kind of answer.
#[derive(Default)]
pub struct AnswerNumbers {
    addresses: Numbers,
    units: Numbers,
    locations: Numbers,
    professions: Numbers,
    languages: Numbers,
    zones: Numbers,
    topics: Numbers,
}

impl AnswerNumbers {
    /// A participant made ready, but for what others have said and done.
    pub fn person<'a>(
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
            same: vec![place],
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
