//! New names for levels, units and topics, carried over to the people who have the old ones.

use std::collections::BTreeMap;

use crate::domain::participant::Participant;
use crate::domain::text::{LevelName, ShortText, TopicName};

/// New names by old ones in their compared form. All are taken at once, so that two names can be swapped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renaming {
    levels: BTreeMap<String, LevelName>,
    units: BTreeMap<String, ShortText>,
    topics: BTreeMap<String, TopicName>,
}

impl Renaming {
    /// Gives a level a new name.
    pub fn level(&mut self, old: &LevelName, new: LevelName) {
        if *old != new {
            self.levels.insert(old.normalised(), new);
        }
    }

    /// Gives a unit a new name.
    pub fn unit(&mut self, old: &ShortText, new: ShortText) {
        if *old != new {
            self.units.insert(old.normalised(), new);
        }
    }

    /// Gives a topic a new name.
    pub fn topic(&mut self, old: &TopicName, new: TopicName) {
        if *old != new {
            self.topics.insert(old.normalised(), new);
        }
    }

    /// Whether nothing gets a new name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty() && self.units.is_empty() && self.topics.is_empty()
    }

    /// The person with the new names; `None` for somebody who has none of the old ones. Where two topics
    /// of a person get the same name, the one that stands first is kept.
    #[must_use]
    pub fn of(&self, person: &Participant) -> Option<Participant> {
        let mut renamed = person.clone();
        let profile = &mut renamed.profile;
        if let Some(level) = &mut profile.level
            && let Some(new) = self.levels.get(&level.normalised())
        {
            *level = new.clone();
        }
        if let Some(unit) = &mut profile.unit
            && let Some(new) = self.units.get(&unit.normalised())
        {
            *unit = new.clone();
        }
        let has_topic = |topic: &TopicName| self.topics.contains_key(&topic.normalised());
        if profile
            .teaches
            .iter()
            .any(|taught| has_topic(&taught.topic))
        {
            for taught in &mut profile.teaches {
                self.rename_topic(&mut taught.topic);
            }
            keep_first(&mut profile.teaches, |taught| taught.topic.normalised());
        }
        if profile.wants.iter().any(|wanted| has_topic(&wanted.topic)) {
            for wanted in &mut profile.wants {
                self.rename_topic(&mut wanted.topic);
            }
            keep_first(&mut profile.wants, |wanted| wanted.topic.normalised());
        }
        (renamed != *person).then_some(renamed)
    }

    fn rename_topic(&self, topic: &mut TopicName) {
        if let Some(new) = self.topics.get(&topic.normalised()) {
            *topic = new.clone();
        }
    }
}

fn keep_first<Value>(values: &mut Vec<Value>, key: impl Fn(&Value) -> String) {
    let mut seen = std::collections::BTreeSet::new();
    values.retain(|value| seen.insert(key(value)));
}
