//! What a run rests on: the people, the settings, and what was wished.

use std::collections::BTreeSet;

use super::Refusal;
use super::names::Directory;
use super::people::People;
use super::rules::{NamedPair, RulesFile};
use super::zones::Zones;
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
    zones: Zones,
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
        let mut with_capacity = BTreeSet::new();
        for (who, capacity) in &rules.capacities {
            let place = directory.find(who, "capacities")?;
            people[place].capacity = *capacity;
            if !with_capacity.insert(place) {
                return Err(Refusal::CannotBeDone(format!(
                    "capacities: “{who}” stands there twice, by address and by name. Take one out."
                )));
            }
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
        let zones = Zones::of(&people, &rules.zone_offsets, offset_of);
        Ok(Self {
            people,
            levels,
            settings: rules.settings.clone(),
            zones,
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
            zone_offsets: &self.zones.offsets,
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
        notes.extend(self.zones.notes());
        notes
    }
}
