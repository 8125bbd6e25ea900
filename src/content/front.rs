//! What stands above a guide or a topic, as TOML between `+++`: its title, its place, what it is about.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Wrong;
use crate::exchange::guide::{Card, Kind, Reader, Source};

/// The fence above and below.
const FENCE: &str = "+++";

/// What stands above a guide.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    title: String,
    kind: Kind,
    #[serde(rename = "for")]
    reader: Reader,
    order: u16,
    minutes: u16,
    summary: String,
    #[serde(default)]
    pub able: Vec<String>,
    #[serde(default)]
    pub sources: Vec<Source>,
}

impl Front {
    /// What the list tells of the guide.
    pub fn card(&self, slug: &str) -> Card {
        Card {
            slug: slug.to_owned(),
            title: self.title.clone(),
            kind: self.kind,
            reader: self.reader,
            order: self.order,
            minutes: self.minutes,
            summary: self.summary.clone(),
        }
    }
}

/// What stands above a guide, the text below, and the line on which that begins.
pub fn split(text: &str) -> Result<(Front, &str, usize), Wrong> {
    let (front, below, line) = split_as::<Front>(text)?;
    filled(&[("title", &front.title), ("summary", &front.summary)])?;
    Ok((front, below, line))
}

/// What stands above, as it is to be, the text below, and the line on which that begins.
pub fn split_as<Above: DeserializeOwned>(text: &str) -> Result<(Above, &str, usize), Wrong> {
    let after = text
        .strip_prefix(FENCE)
        .and_then(|rest| rest.strip_prefix('\n'));
    let inside = after.ok_or_else(|| Wrong::at(1, "begin the file with a line of +++"))?;
    let end = inside
        .find("\n+++\n")
        .ok_or_else(|| Wrong::at(1, "end what stands above the text with a line of +++"))?;
    let (above, below) = inside.split_at(end);
    let below = below.strip_prefix("\n+++\n").unwrap_or_default();
    let front = toml::from_str(above).map_err(|error| {
        let before = error.span().map_or(0, |span| span.start);
        // The first line holds the fence.
        Wrong::at(2 + lines_before(above, before), error.message())
    })?;
    Ok((front, below, 4 + lines_before(inside, end)))
}

/// Fails at the first of these that says nothing.
pub fn filled(values: &[(&str, &str)]) -> Result<(), Wrong> {
    let empty = values.iter().find(|(_, value)| value.trim().is_empty());
    empty.map_or(Ok(()), |(name, _)| {
        Err(Wrong::at(1, format!("{name} is empty")))
    })
}

/// How many lines end before a place in a text.
pub fn lines_before(text: &str, place: usize) -> usize {
    let before = text.as_bytes().iter().take(place);
    before.filter(|byte| **byte == b'\n').count()
}
