//! Answers as numbers, so that pairs are compared fast.

use std::collections::BTreeMap;

use super::Person;
use super::free_time::FreeTime;
use super::history::History;
use super::names::{Numbers, sorted};
use crate::domain::matching::cohort::Cohort;
use crate::domain::participant::Participant;
use crate::domain::text::ShortText;

/// The numbers given to each kind of answer.
#[derive(Default)]
pub struct AnswerNumbers<'a> {
    addresses: Numbers<'a>,
    units: Numbers<'a>,
    locations: Numbers<'a>,
    professions: Numbers<'a>,
    languages: Numbers<'a>,
    zones: Numbers<'a>,
    topics: Numbers<'a>,
}

impl<'a> AnswerNumbers<'a> {
    /// A participant made ready, but for what others have said and done.
    pub fn person(
        &mut self,
        cohort: &Cohort<'_>,
        place: u32,
        source: &'a Participant,
    ) -> Person<'a> {
        let profile = &source.profile;
        let of_text = |numbers: &mut Numbers<'a>, text: &'a ShortText| {
            numbers.of(text.as_str(), || text.normalised())
        };
        let number = |numbers: &mut Numbers<'a>, answer: &'a Option<ShortText>| {
            answer.as_ref().map(|text| of_text(numbers, text))
        };
        let address = source.email.as_ref();
        let languages = profile.languages.iter();
        let teaches = profile.teaches.iter();
        let wants = profile.wants.iter();
        Person {
            source,
            place,
            address: address.map(|address| {
                let normalised = || address.normalised();
                self.addresses.of(address.as_str(), normalised)
            }),
            rank: profile.level.as_ref().and_then(|l| cohort.levels.rank(l)),
            unit: number(&mut self.units, &profile.unit),
            location: number(&mut self.locations, &profile.location),
            profession: number(&mut self.professions, &profile.profession),
            languages: sorted(
                languages
                    .map(|language| of_text(&mut self.languages, language))
                    .collect(),
            ),
            free_time: self.free_time(cohort, source),
            teaches: highest(teaches.map(|t| {
                let topic = self.topics.of(t.topic.as_str(), || t.topic.normalised());
                (topic, t.skill.weight())
            })),
            wants: highest(wants.map(|w| {
                let topic = self.topics.of(w.topic.as_str(), || w.topic.normalised());
                (topic, w.priority.weight())
            })),
            same: vec![place],
            above: Vec::new(),
            avoids: Vec::new(),
            history: History::default(),
        }
    }

    /// Free time is known when some of it and the zone are: without a zone nobody can say when it is.
    fn free_time(&mut self, cohort: &Cohort<'_>, source: &'a Participant) -> Option<FreeTime> {
        let zone = source.profile.time_zone.as_ref()?;
        let local = source.profile.free_time.as_ref();
        let local = local.filter(|grid| !grid.is_empty())?;
        let offset = cohort.zone_offsets.get(zone);
        Some(FreeTime {
            zone: self.zones.of(zone.as_str(), || zone.as_str().to_owned()),
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
