//! What could not be taken from a row, said so that the coordinator can find and mend it.

use std::fmt;

use super::columns::Column;
use crate::domain::text::TextError;

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which of the files, counted from 0.
    pub file: usize,
    /// The line of the file, as a text editor shows it.
    pub line: u64,
    /// The row, as a spreadsheet program shows it.
    pub row: u64,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// Where.
    pub place: Place,
    /// In which column, counted from 0, where one cell is to blame.
    pub column: Option<usize>,
    /// What.
    pub reason: RowReason,
}

/// Why a row was left out, or an answer of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowReason {
    /// The row names nobody.
    NoNameOrAddress,
    /// The name is not one.
    BadName(TextError),
    /// The address is not one.
    BadAddress(TextError),
    /// Neither a column nor the file says whether the person is a mentor or a mentee.
    NoRole,
    /// A word that is neither mentor nor mentee.
    UnknownRole(String),
    /// A cell is longer than the bound.
    CellTooLong,
    /// More cells than the header has columns, or than the bound: what stands where is not certain.
    TooManyCells,
    /// The file ends inside a quoted cell that begins in this row.
    UnclosedQuote,
    /// The row is kept; one answer was not understood and counts as unknown.
    AnswerNotUnderstood(Column),
}

impl RowReason {
    /// Whether the row was left out; otherwise only an answer of it was.
    #[must_use]
    pub const fn leaves_the_row_out(&self) -> bool {
        !matches!(self, Self::AnswerNotUnderstood(_))
    }
}

impl fmt::Display for RowReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNameOrAddress => write!(formatter, "the row has no name and no e-mail address"),
            Self::BadName(reason) => write!(formatter, "the name cannot be used: {reason}"),
            Self::BadAddress(reason) => write!(formatter, "the address cannot be used: {reason}"),
            Self::NoRole => write!(formatter, "nothing says which part the person takes"),
            Self::UnknownRole(word) => write!(formatter, "\"{word}\" is not a known part"),
            Self::CellTooLong => write!(formatter, "a cell is too long"),
            Self::TooManyCells => write!(formatter, "the row has more cells than the header"),
            Self::UnclosedQuote => write!(formatter, "a quotation mark is never closed"),
            Self::AnswerNotUnderstood(_) => write!(formatter, "an answer was not understood"),
        }
    }
}
