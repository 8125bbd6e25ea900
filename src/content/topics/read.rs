//! A topic as it is written: what to know before, and three agendas of numbered points. It is plain text: what
//! stands in it becomes a point that two people may change, and they see every character.

use std::iter::Peekable;
use std::ops::RangeInclusive;

use serde::Deserialize;

use crate::content::front::{filled, split_as};
use crate::content::{Broken, Wrong};
use crate::domain::text::ShortText;
use crate::exchange::topic::{AGENDAS, ReadyAgenda, ReadyPoint, Topic, TopicCard, VERSION};

/// How long an agenda takes in all, in minutes.
pub const AGENDA_MINUTES: RangeInclusive<u16> = 45..=60;
/// How long a point of it takes, in minutes.
pub const POINT_MINUTES: RangeInclusive<u16> = 1..=60;

/// What begins an agenda.
const HEADING: &str = "## ";
/// What Markdown would take for something else than text.
const MARKS: [char; 8] = ['*', '_', '`', '[', ']', '<', '>', '\\'];
/// What would begin something else than a paragraph.
const BEGINNINGS: [&str; 6] = ["#", "- ", "+ ", "| ", "===", "---"];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    summary: String,
    order: u16,
}

/// Reads one topic.
///
/// # Errors
/// When it is not written as `docs/formats/topic.md` says.
pub fn read_topic(slug: &str, file: &str, text: &str) -> Result<Topic, Broken> {
    read(slug, text).map_err(|Wrong { line, what }| Broken {
        file: file.to_owned(),
        line,
        what,
    })
}

fn read(slug: &str, text: &str) -> Result<Topic, Wrong> {
    let (front, body, first_line) = split_as::<Front>(text)?;
    let (title, summary) = (front.title, front.summary);
    filled(&[("title", &title), ("summary", &summary)])?;
    for (name, value) in [("title", &title), ("summary", &summary)] {
        if value.contains(MARKS) {
            return Err(Wrong::at(1, format!("{name}: {PLAIN}")));
        }
    }
    let mut lines = Lines::of(body, first_line)?;
    let mut intro = Vec::new();
    while let Some(paragraph) = lines.paragraph()? {
        intro.push(paragraph);
    }
    if intro.is_empty() {
        let what = "say in a paragraph what to know before";
        return Err(Wrong::at(lines.line(), what));
    }
    let mut agendas = Vec::new();
    let after_last = loop {
        let line = lines.line();
        match lines.agenda()? {
            Some(_) if agendas.len() == AGENDAS => {
                return Err(Wrong::at(line, "a topic has exactly three agendas"));
            }
            Some(agenda) => agendas.push(agenda),
            None => break line,
        }
    };
    let Ok(agendas) = <[ReadyAgenda; AGENDAS]>::try_from(agendas) else {
        return Err(Wrong::at(after_last, "a topic has exactly three agendas"));
    };
    let minutes = agendas.each_ref().map(ReadyAgenda::minutes);
    Ok(Topic {
        v: VERSION,
        card: TopicCard {
            slug: slug.to_owned(),
            title,
            summary,
            order: front.order,
            minutes,
        },
        intro,
        agendas,
    })
}

/// What is said where something else than plain text stands.
const PLAIN: &str = "write plain text: no *, _, `, [, ], <, > or \\";

/// The lines that are not empty, with their numbers.
struct Lines<'a> {
    lines: Peekable<std::vec::IntoIter<(usize, &'a str)>>,
    end: usize,
}

impl<'a> Lines<'a> {
    /// Only points follow one another without an empty line between them, so that none is taken for two.
    fn of(body: &'a str, first_line: usize) -> Result<Self, Wrong> {
        let numbered = (first_line..).zip(body.lines());
        let mut written: Vec<(usize, &str)> = Vec::new();
        for (line, text) in numbered.filter(|(_, text)| !text.is_empty()) {
            if let Some((before, above)) = written.last()
                && before + 1 == line
                && (number_of(above).is_none() || number_of(text).is_none())
            {
                let what = "write a paragraph or a point on one line, and an empty line between two paragraphs";
                return Err(Wrong::at(line, what));
            }
            written.push((line, text));
        }
        Ok(Self {
            lines: written.into_iter().peekable(),
            end: first_line + body.lines().count(),
        })
    }

    /// The number of what comes next; that of the end where nothing does.
    fn line(&mut self) -> usize {
        self.lines.peek().map_or(self.end, |(line, _)| *line)
    }

    fn next_if(&mut self, is_it: impl Fn(&str) -> bool) -> Option<(usize, &'a str)> {
        self.lines.next_if(|(_, text)| is_it(text))
    }

    /// The paragraph that comes next, before a heading or a point. It stands on one line.
    fn paragraph(&mut self) -> Result<Option<String>, Wrong> {
        let is_paragraph = |text: &str| !text.starts_with(HEADING) && number_of(text).is_none();
        match self.next_if(is_paragraph) {
            Some((line, text)) => {
                if BEGINNINGS.iter().any(|mark| text.starts_with(mark)) {
                    let what = "only paragraphs, headings of ## and numbered points stand here";
                    return Err(Wrong::at(line, what));
                }
                plain_text(line, text).map(Some)
            }
            None => Ok(None),
        }
    }

    /// The agenda that comes next: a heading, a sentence, and numbered points.
    fn agenda(&mut self) -> Result<Option<ReadyAgenda>, Wrong> {
        let Some((line, heading)) = self.next_if(|text| text.starts_with(HEADING)) else {
            return match self.lines.peek() {
                None => Ok(None),
                Some((line, _)) => Err(Wrong::at(
                    *line,
                    "points belong to an agenda with a heading",
                )),
            };
        };
        let title = plain_text(line, heading.trim_start_matches(HEADING))?;
        let aim = self.paragraph()?.ok_or_else(|| {
            Wrong::at(
                line,
                "say in one sentence below the heading what comes of it",
            )
        })?;
        let mut points = Vec::new();
        while let Some((line, text)) = self.next_if(|text| number_of(text).is_some()) {
            points.push(point(line, text, points.len() + 1)?);
        }
        if let Some((line, text)) = self.lines.peek()
            && !text.starts_with(HEADING)
        {
            let what = "write each point on one line: 1. 10 min: what to do";
            return Err(Wrong::at(*line, what));
        }
        let agenda = ReadyAgenda { title, aim, points };
        if !AGENDA_MINUTES.contains(&agenda.minutes()) {
            let minutes = agenda.minutes();
            let what = format!("an agenda takes 45 to 60 minutes in all, and this one {minutes}");
            return Err(Wrong::at(line, what));
        }
        Ok(Some(agenda))
    }
}

/// A point, such as `2. 10 min: Swap.`
fn point(line: usize, text: &str, expected: usize) -> Result<ReadyPoint, Wrong> {
    let (number, rest) = number_of(text).unwrap_or_default();
    if number != expected.to_string() {
        let what = format!("this is point {expected}, and it says {number}");
        return Err(Wrong::at(line, what));
    }
    let parts = rest.split_once(" min: ");
    let parts = parts.and_then(|(minutes, what)| Some((minutes.parse::<u16>().ok()?, what)));
    let Some((minutes, what)) = parts else {
        let what = "write each point on one line: 1. 10 min: what to do";
        return Err(Wrong::at(line, what));
    };
    if !POINT_MINUTES.contains(&minutes) {
        let what = format!("a point takes 1 to 60 minutes, and this one {minutes}");
        return Err(Wrong::at(line, what));
    }
    let what = plain_text(line, what)?;
    if ShortText::parse(&what).is_err() {
        let what = format!("a point has at most {} characters", ShortText::MOST);
        return Err(Wrong::at(line, what));
    }
    Ok(ReadyPoint { minutes, what })
}

/// The number in front of a point, and what follows it.
fn number_of(text: &str) -> Option<(&str, &str)> {
    let (number, rest) = text.split_once(". ")?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some((number, rest))
}

fn plain_text(line: usize, text: &str) -> Result<String, Wrong> {
    if text.contains(MARKS) {
        return Err(Wrong::at(line, PLAIN));
    }
    if text.trim() != text || text.is_empty() {
        return Err(Wrong::at(
            line,
            "nothing, or white space at the beginning or end",
        ));
    }
    Ok(text.to_owned())
}
