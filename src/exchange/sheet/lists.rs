//! Lists in one cell, and topics with how well they are known or how much they are wanted.

use super::values::{means_nothing, number};
use super::words::fold;
use crate::domain::text::TopicName;
use crate::domain::topic::{Priority, Skill, TaughtTopic, WantedTopic};

/// Splits a cell that holds a list. Semicolons decide if there are any, then `|`, then commas that
/// do not stand in parentheses; an item in double quotes may hold any of them. Empty items and those
/// that mean nothing are left out.
#[must_use]
pub fn split_list(cell: &str) -> Vec<String> {
    let by_semicolon = items(cell, ';');
    let raw = if by_semicolon.len() > 1 {
        by_semicolon
    } else if items(cell, '|').len() > 1 {
        items(cell, '|')
    } else {
        items(cell, ',')
    };
    raw.into_iter()
        .filter(|(item, quoted)| *quoted || !means_nothing(item))
        .map(|(item, _)| item)
        .collect()
}

/// Writes items so that [`split_list`] gives them back: each ends in a semicolon.
#[must_use]
pub fn list_text<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let written: Vec<String> = items
        .into_iter()
        .map(|item| {
            if item.contains(';') || item.starts_with('"') || means_nothing(item) {
                format!("\"{}\";", item.replace('"', "\"\""))
            } else {
                format!("{item};")
            }
        })
        .collect();
    written.join(" ")
}

/// The items between separators, trimmed, and whether each was quoted.
fn items(cell: &str, separator: char) -> Vec<(String, bool)> {
    let mut items = Vec::new();
    let mut rest = cell;
    loop {
        if let Some((item, after)) = quoted_item(rest, separator) {
            items.push((item, true));
            match after {
                Some(after) => rest = after,
                None => return items,
            }
            continue;
        }
        let end = end_of_item(rest, separator);
        items.push((rest[..end].trim().to_owned(), false));
        match rest.get(end + separator.len_utf8()..) {
            Some(after) if end < rest.len() => rest = after,
            _ => return items,
        }
    }
}

/// Where an item ends that is not quoted. Commas in closed parentheses do not end one.
fn end_of_item(rest: &str, separator: char) -> usize {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' if separator == ',' && rest[at..].contains(')') => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if c == separator && depth == 0 => return at,
            _ => {}
        }
    }
    rest.len()
}

/// An item in double quotes that a separator or the cell's end follows, and what comes after it.
fn quoted_item(rest: &str, separator: char) -> Option<(String, Option<&str>)> {
    let inner = rest.trim_start().strip_prefix('"')?;
    let mut item = String::new();
    let mut characters = inner.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if c != '"' {
            item.push(c);
        } else if characters.next_if(|(_, next)| *next == '"').is_some() {
            item.push('"');
        } else {
            let after = inner[at + 1..].trim_start();
            return match after.strip_prefix(separator) {
                Some(after) => Some((item, Some(after))),
                None => after.is_empty().then_some((item, None)),
            };
        }
    }
    None
}

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
