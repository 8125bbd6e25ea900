//! Matching from files, for scripts and for checking: `src/bin/match.rs` reads and writes the files, and
//! everything between is here.
//!
//! Sheets are read as an import reads them, and the engine is the app's. `docs/formats/rules.md` says what
//! the program takes and what it writes.

mod inputs;
mod names;
mod outputs;
mod people;
mod report;
mod request;
mod rules;
mod sentences;
mod zones;

use std::fmt;

pub use inputs::Inputs;
pub use outputs::{write_pairs, write_scores};
pub use people::{People, SheetFile};
pub use report::{left_over, locks, summary};
pub use request::{Request, USAGE};
pub use rules::RulesFile;
pub use zones::offset_at;

/// Why nothing was matched, as sentences for whoever asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What was asked for is not understood, or cannot be had together.
    WrongArguments(String),
    /// It was understood, and could not be done.
    CannotBeDone(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::WrongArguments(sentences) | Self::CannotBeDone(sentences)) = self;
        formatter.write_str(sentences)
    }
}

impl std::error::Error for Refusal {}
