//! What a run rests on: the people, the settings, and what was wished.

use std::collections::{BTreeMap, BTreeSet};

use super::Refusal;
use super::names::Directory;
use super::people::People;
use super::rules::{NamedPair, RulesFile};
use super::sentences::listed;
use crate::domain::level::Levels;
use crate::domain::matching::{Cohort, Pairs, Settings};
use crate::domain::participant::Participant;
use crate::domain::zone::ZoneName;

/// What a run rests on.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// Everybody.
    pub people: Vec<Participant>,
    /// The levels, lowest first.
    pub levels: Levels,
    /// Rules, weights, objective.
    pub settings: Settings,
    zone_offsets: BTreeMap<ZoneName, i32>,
    /// Zones that somebody named and of which nothing is known.
    unknown_zones: BTreeSet<ZoneName>,
    forbidden: Pairs,
    locked: Pairs,
    kept: Pairs,
    none: Pairs,
}

impl Inputs {
    /// Puts people and rules together. `offset_of` says how many minutes a zone is ahead of UTC, where the
    /// rules do not.
    ///
    /// # Errors
    /// When the rules name somebody who is not among the people, or whose name several bear.
    pub fn new(
        people: People,
        rules: &RulesFile,
        offset_of: &dyn Fn(&ZoneName) -> Option<i32>,
    ) -> Result<Self, Refusal> {
        let People {
            mut people, levels, ..
        } = people;
        let directory = Directory::of(&people);
        for (who, capacity) in &rules.capacities {
            let place = directory.find(who, "capacities")?;
            people[place].capacity = *capacity;
        }
        let pairs = |part: &str, named: &[NamedPair]| -> Result<Pairs, Refusal> {
            let pairs = named.iter().zip(1..).map(|(pair, number)| {
                let at = format!("{part}, pair {number}");
                let mentor = directory.find(&pair.mentor, &at)?;
                let mentee = directory.find(&pair.mentee, &at)?;
                Ok((people[mentor].id.clone(), people[mentee].id.clone()))
            });
            pairs.collect()
        };
        let forbidden = pairs("forbidden", &rules.forbidden)?;
        let locked = pairs("locked", &rules.locked)?;
        let kept = pairs("keep", &rules.keep)?;
        let (mut zone_offsets, mut unknown_zones) = (BTreeMap::new(), BTreeSet::new());
        for zone in people.iter().filter_map(|p| p.profile.time_zone.as_ref()) {
            if zone_offsets.contains_key(zone) || unknown_zones.contains(zone) {
                continue;
            }
            let said = rules.zone_offsets.get(zone).copied();
            match said.or_else(|| offset_of(zone)) {
                Some(offset) => zone_offsets.insert(zone.clone(), offset).is_none(),
                None => unknown_zones.insert(zone.clone()),
            };
        }
        Ok(Self {
            people,
            levels,
            settings: rules.settings.clone(),
            zone_offsets,
            unknown_zones,
            forbidden,
            locked,
            kept,
            none: Pairs::new(),
        })
    }

    /// Everything, as the engine takes it.
    #[must_use]
    pub fn cohort(&self) -> Cohort<'_> {
        Cohort {
            people: &self.people,
            levels: &self.levels,
            zone_offsets: &self.zone_offsets,
            refusals: &self.none,
            paired_before: &self.none,
            standing: &self.none,
            forbidden: &self.forbidden,
            locked: &self.locked,
            kept: &self.kept,
        }
    }

    /// The same without wishes, of which only the forbidden pairs stay: every pair is permitted or not, and
    /// fits as it does, whatever is locked or to be kept.
    #[must_use]
    pub fn cohort_without_wishes(&self) -> Cohort<'_> {
        Cohort {
            locked: &self.none,
            kept: &self.none,
            ..self.cohort()
        }
    }

    /// What was taken for granted, a sentence each: the order of levels, and the offsets of time zones.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if !self.levels.is_empty() {
            let levels = self.levels.as_slice().iter().map(ToString::to_string);
            let levels: Vec<String> = levels.collect();
            notes.push(format!("Levels, lowest first: {}.", levels.join(", ")));
        }
        if !self.zone_offsets.is_empty() {
            let zones = self.zone_offsets.iter();
            let zones: Vec<String> = zones
                .map(|(zone, ahead)| format!("{zone} {ahead}"))
                .collect();
            notes.push(format!(
                "Minutes ahead of UTC: {}. Write them under zone_offsets to have them so on any day.",
                zones.join(", ")
            ));
        }
        if !self.unknown_zones.is_empty() {
            let zones = self.unknown_zones.iter().map(|zone| format!("“{zone}”"));
            let zones: Vec<String> = zones.collect();
            notes.push(format!(
                "Of the time zones {} nothing is known, so each is compared with itself alone.",
                listed(&zones)
            ));
        }
        notes
    }
}
