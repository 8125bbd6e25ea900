//! Topics with how well they are known or how much they are wanted: "AI tools (very well)".

use super::lists::list_text;
use super::values::number;
use super::words::fold;
use crate::domain::text::TopicName;
use crate::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};

/// Three steps, in which both how well and how much are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Lowest,
    Middle,
    Highest,
}

impl Step {
    pub(super) const fn skill(self) -> Skill {
        match self {
            Self::Lowest => Skill::ALittle,
            Self::Middle => Skill::Well,
            Self::Highest => Skill::VeryWell,
        }
    }

    pub(super) const fn priority(self) -> Priority {
        match self {
            Self::Lowest => Priority::Low,
            Self::Middle => Priority::Medium,
            Self::Highest => Priority::High,
        }
    }

    /// A rank, 1 being the dearest.
    pub(super) fn from_rank(text: &str) -> Option<Self> {
        match number(text)? {
            0..=999 => None,
            1_000..=1_999 => Some(Self::Highest),
            2_000..=2_999 => Some(Self::Middle),
            _ => Some(Self::Lowest),
        }
    }

    /// A grade from 1 (lowest) to 5, as grid questions have it.
    pub(super) const fn from_grade(grade: u8) -> Option<Self> {
        match grade {
            1 | 2 => Some(Self::Lowest),
            3 | 4 => Some(Self::Middle),
            5 => Some(Self::Highest),
            _ => None,
        }
    }

    /// The words of our own files, in the app's languages and French.
    pub(super) fn from_words(text: &str) -> Option<Self> {
        match fold(text).as_str() {
            "a little" | "low" | "beginner" | "basic" | "lite" | "lag" | "un peu" | "faible" => {
                Some(Self::Lowest)
            }
            "well" | "medium" | "intermediate" | "bra" | "medel" | "bien" | "moyen" => {
                Some(Self::Middle)
            }
            "very well" | "high" | "expert" | "advanced" | "mycket bra" | "hog" | "tres bien"
            | "eleve" => Some(Self::Highest),
            _ => None,
        }
    }
}

/// Takes "AI tools (very well)" apart.
pub(super) fn topic_and_step(item: &str) -> (&str, Option<Step>) {
    let parts = item
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        .and_then(|(name, words)| Some((name.trim_end(), Step::from_words(words)?)));
    match parts {
        Some((name, step)) if !name.is_empty() => (name, Some(step)),
        _ => (item, None),
    }
}

/// "AI tools (very well);" for every topic that somebody can teach.
#[must_use]
pub fn taught_text(topics: &[TaughtTopic]) -> String {
    let texts = topics.iter().map(|taught| {
        let words = match taught.skill {
            Skill::ALittle => "a little",
            Skill::Well => "well",
            Skill::VeryWell => "very well",
        };
        with_words(&taught.topic, words)
    });
    list_text(texts.collect::<Vec<_>>().iter().map(String::as_str))
}

/// "AI tools (high);" for every topic that somebody wants to learn.
#[must_use]
pub fn wanted_text(topics: &[WantedTopic]) -> String {
    let texts = topics.iter().map(|wanted| {
        let words = match wanted.priority {
            Priority::Low => "low",
            Priority::Medium => "medium",
            Priority::High => "high",
        };
        with_words(&wanted.topic, words)
    });
    list_text(texts.collect::<Vec<_>>().iter().map(String::as_str))
}

fn with_words(topic: &TopicName, words: &str) -> String {
    format!("{topic} ({words})")
}
