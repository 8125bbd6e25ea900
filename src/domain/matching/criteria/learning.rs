//! Learning: Σ priority·skill over the topics the mentee wants ÷ Σ priority·highest skill. A topic that
//! the mentor does not teach counts with skill 0.

use super::detail::{ByRows, Detail};
use super::{MissingFrom, Points};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::reasons::when;
use crate::domain::matching::settings::{Rules, Settings};
use crate::domain::pairing::SharedReason;
use crate::domain::participant::Side;
use crate::domain::text::TopicName;
use crate::domain::topic::{Priority, Skill};

/// The topics that a pair's learning points rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearningDetail {
    /// The wanted topics that the other can teach: the learner's priority first, then the teacher's
    /// skill, both highest first, then by name.
    pub covered: Vec<CoveredTopic>,
    /// How many topics the learner wants.
    pub wanted: usize,
}

/// A topic that one wants and the other can teach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoveredTopic {
    /// Which topic, as the learner wrote it.
    pub topic: TopicName,
    /// How much the learner wants it.
    pub priority: Priority,
    /// How well the teacher can teach it.
    pub skill: Skill,
}

impl Detail for LearningDetail {
    const KEY: &'static str = "learning";
    const USUAL_WEIGHT: u8 = 8;
    const BY_ROWS: ByRows = ByRows::Topics {
        taught_by: Side::Mentor,
    };

    fn points(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Points {
        points(mentor, mentee)
    }

    fn of(mentor: &Person<'_>, mentee: &Person<'_>, _: &Settings) -> Result<Self, MissingFrom> {
        let missing = || {
            let (is_taught, is_wanted) = (!mentor.teaches.is_empty(), !mentee.wants.is_empty());
            MissingFrom::unless_known(is_taught, is_wanted)
        };
        Self::between(mentor, mentee).ok_or_else(missing)
    }

    fn reasons(&self, weight: u8, _: &Rules) -> Vec<SharedReason> {
        when(
            weight > 0 && !self.covered.is_empty(),
            SharedReason::Learning(self.topics()),
        )
    }
}

impl LearningDetail {
    /// `None` when one teaches nothing or the other wants nothing.
    pub(super) fn between(teacher: &Person<'_>, learner: &Person<'_>) -> Option<Self> {
        if teacher.teaches.is_empty() || learner.wants.is_empty() {
            return None;
        }
        Some(Self {
            covered: covered(teacher, learner),
            wanted: learner.wants.len(),
        })
    }

    /// The topics that are covered.
    pub(super) fn topics(&self) -> Vec<TopicName> {
        let covered = self.covered.iter();
        covered.map(|covered| covered.topic.clone()).collect()
    }
}

/// What the learner wants against what the teacher can teach.
pub fn points(teacher: &Person<'_>, learner: &Person<'_>) -> Points {
    if teacher.teaches.is_empty() || learner.wants.is_empty() {
        return Points::Unknown;
    }
    let mut sum = 0_u32;
    let mut best = 0_u32;
    let mut taught = teacher.teaches.iter().peekable();
    for &(topic, priority) in &learner.wants {
        best += priority * Skill::HIGHEST;
        while taught.next_if(|known| known.0 < topic).is_some() {}
        if let Some(&(_, skill)) = taught.next_if(|known| known.0 == topic) {
            sum += priority * skill;
        }
    }
    Points::share(sum, best)
}

/// The wanted topics that the teacher can teach, the most wanted and best taught first.
fn covered(teacher: &Person<'_>, learner: &Person<'_>) -> Vec<CoveredTopic> {
    let mut wanted: Vec<(String, &TopicName, Priority)> = Vec::new();
    for topic in &learner.source.profile.wants {
        let name = topic.topic.normalised();
        match wanted.iter_mut().find(|known| known.0 == name) {
            Some(known) => known.2 = known.2.max(topic.priority),
            None => wanted.push((name, &topic.topic, topic.priority)),
        }
    }
    let taught = &teacher.source.profile.teaches;
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
