//! Reads `content/` when the site is built: guides written as Markdown become block trees, topics their
//! ready agendas, and the questionnaire's structure and words one file a language. A broken one stops the
//! build with its file and line. `docs/formats/guide.md`, `docs/formats/topic.md` and
//! `docs/formats/questionnaire.md` say how they are written.

mod fences;
mod front;
mod inline;
mod library;
mod markdown;
pub mod questionnaire;
mod source;
pub mod topics;

use std::fmt;

use crate::domain::learning::MOST_QUESTIONS;
use crate::exchange::guide::{Block, Guide, VERSION};

pub use library::{Library, Shelf};
pub use source::Source;

/// Words read in a minute.
pub const WORDS_A_MINUTE: usize = 220;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The file, such as `content/en/guides/agreement.md`.
    pub file: String,
    /// The line, from 1; 0 where it is the file as a whole.
    pub line: usize,
    /// What is wrong and what to do.
    pub what: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, what } = self;
        match line {
            0 => write!(formatter, "{file}: {what}"),
            line => write!(formatter, "{file}:{line}: {what}"),
        }
    }
}

impl std::error::Error for Broken {}

/// What is wrong, and at which line of the text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wrong {
    line: usize,
    what: String,
}

impl Wrong {
    fn at(line: usize, what: impl Into<String>) -> Self {
        Self {
            line,
            what: what.into(),
        }
    }
}

/// Reads one guide.
///
/// # Errors
/// When it is not written as `docs/formats/guide.md` says, or its minutes are not true to its words.
pub fn read_guide(slug: &str, file: &str, text: &str) -> Result<Guide, Broken> {
    let broken = |Wrong { line, what }| Broken {
        file: file.to_owned(),
        line,
        what,
    };
    let (front, body, first_line) = front::split(text).map_err(broken)?;
    let blocks = markdown::blocks(body, first_line).map_err(broken)?;
    let guide = Guide {
        v: VERSION,
        card: front.card(slug),
        able: front.able,
        sources: front.sources,
        blocks,
    };
    let is_question = |block: &&Block| matches!(block, Block::Question { .. });
    if guide.blocks.iter().filter(is_question).count() > MOST_QUESTIONS {
        let what = format!("a guide has at most {MOST_QUESTIONS} questions");
        return Err(broken(Wrong::at(1, what)));
    }
    let minutes = guide.words().div_ceil(WORDS_A_MINUTE);
    if usize::from(guide.card.minutes) != minutes {
        let words = guide.words();
        let what = format!("minutes: {words} words take {minutes} minutes at 220 words a minute");
        return Err(broken(Wrong::at(1, what)));
    }
    Ok(guide)
}
