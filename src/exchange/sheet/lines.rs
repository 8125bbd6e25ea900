//! Topics as a form takes them: one a line, with how well or how much in brackets where it is said.

use super::steps::topic_and_step;
use super::topics::{add_taught, add_wanted};
use crate::domain::text::TopicName;
use crate::domain::topic::{TaughtTopic, WantedTopic};

/// Reads "AI tools (very well)", a topic a line; blank lines are skipped.
///
/// # Errors
/// The number of the first line that cannot be a topic, counted from 1.
pub fn taught_lines(text: &str) -> Result<Vec<TaughtTopic>, usize> {
    let mut topics = Vec::new();
    for (number, line) in filled_lines(text) {
        let (name, step) = topic_and_step(line);
        let topic = TopicName::parse(name).map_err(|_| number)?;
        let skill = step.map(|step| step.skill()).unwrap_or_default();
        add_taught(&mut topics, TaughtTopic { topic, skill });
    }
    Ok(topics)
}

/// Reads "AI tools (high)", a topic a line; blank lines are skipped.
///
/// # Errors
/// The number of the first line that cannot be a topic, counted from 1.
pub fn wanted_lines(text: &str) -> Result<Vec<WantedTopic>, usize> {
    let mut topics = Vec::new();
    for (number, line) in filled_lines(text) {
        let (name, step) = topic_and_step(line);
        let topic = TopicName::parse(name).map_err(|_| number)?;
        let priority = step.map(|step| step.priority()).unwrap_or_default();
        add_wanted(&mut topics, WantedTopic { topic, priority });
    }
    Ok(topics)
}

fn filled_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate();
    numbered
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty())
}
