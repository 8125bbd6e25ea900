//! Learning: Σ priority·skill over the topics the mentee wants ÷ Σ priority·highest skill. A topic that
//! the mentor does not teach counts with skill 0.

use super::detail::{ByRows, Detail};
use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::reasons::when;
use crate::domain::matching::settings::{Rules, Settings};
use crate::domain::pairing::SharedReason;
use crate::domain::text::TopicName;
use crate::domain::topic::{Priority, Skill};

/// The topics that a pair's learning points rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearningDetail {
    /// The wanted topics that the mentor can teach: the mentee's priority first, then the mentor's
    /// skill, both highest first, then by name.
    pub covered: Vec<CoveredTopic>,
    /// How many topics the mentee wants.
    pub wanted: usize,
}

/// A topic that the mentee wants and the mentor can teach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoveredTopic {
    /// Which topic, as the mentee wrote it.
    pub topic: TopicName,
    /// How much the mentee wants it.
    pub priority: Priority,
    /// How well the mentor can teach it.
    pub skill: Skill,
}

impl Detail for LearningDetail {
    const KEY: &'static str = "learning";
    const USUAL_WEIGHT: u8 = 8;
    const BY_ROWS: ByRows = ByRows::Topics;

    fn points(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Points {
        if mentor.teaches.is_empty() || mentee.wants.is_empty() {
            return Points::Unknown;
        }
        let mut sum = 0_u32;
        let mut best = 0_u32;
        let mut taught = mentor.teaches.iter().peekable();
        for &(topic, priority) in &mentee.wants {
            best += priority * Skill::HIGHEST;
            while taught.next_if(|known| known.0 < topic).is_some() {}
            if let Some(&(_, skill)) = taught.next_if(|known| known.0 == topic) {
                sum += priority * skill;
            }
        }
        Points::share(sum, best)
    }

    fn of(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Result<Self, MissingFrom> {
        if mentor.teaches.is_empty() || mentee.wants.is_empty() {
            return Err(MissingFrom::unless_known(
                !mentor.teaches.is_empty(),
                !mentee.wants.is_empty(),
            ));
        }
        Ok(Self {
            covered: covered(mentor, mentee),
            wanted: mentee.wants.len(),
        })
    }

    fn reasons(&self, weight: u8, _: &Rules) -> Vec<SharedReason> {
        let topics: Vec<TopicName> = self.covered.iter().map(|c| c.topic.clone()).collect();
        when(
            weight > 0 && !topics.is_empty(),
            SharedReason::Learning(topics),
        )
    }
}

/// The wanted topics that the mentor can teach, the most wanted and best taught first.
fn covered(mentor: &Person<'_>, mentee: &Person<'_>) -> Vec<CoveredTopic> {
    let mut wanted: Vec<(String, &TopicName, Priority)> = Vec::new();
    for topic in &mentee.source.profile.wants {
        let name = topic.topic.normalised();
        match wanted.iter_mut().find(|known| known.0 == name) {
            Some(known) => known.2 = known.2.max(topic.priority),
            None => wanted.push((name, &topic.topic, topic.priority)),
        }
    }
    let taught = &mentor.source.profile.teaches;
    let skill_in = |name: &str| {
        let same = taught.iter().filter(|t| t.topic.normalised() == name);
        same.map(|t| t.skill).max()
    };
    let mut covered: Vec<(String, CoveredTopic)> = wanted
        .into_iter()
        .filter_map(|(name, topic, priority)| {
            let skill = skill_in(&name)?;
            let topic = topic.clone();
            let covered = CoveredTopic {
                topic,
                priority,
                skill,
            };
            Some((name, covered))
        })
        .collect();
    covered.sort_by(|(name, one), (other_name, other)| {
        (other.priority, other.skill)
            .cmp(&(one.priority, one.skill))
            .then_with(|| name.cmp(other_name))
    });
    covered.into_iter().map(|(_, topic)| topic).collect()
}
