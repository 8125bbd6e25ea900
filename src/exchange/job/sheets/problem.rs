//! Rows and answers that were left out, as they travel.

use serde::{Deserialize, Serialize};

use super::shape::ColumnShape;
use crate::domain::text::TextError;
use crate::exchange::sheet::{Place, RowProblem, RowReason};

/// A row or an answer that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemShape {
    place: PlaceShape,
    column: Option<usize>,
    reason: ReasonShape,
}

/// Where a row stands: file, line, row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PlaceShape(usize, u64, u64);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", content = "what", rename_all = "kebab-case")]
enum ReasonShape {
    NoNameOrAddress,
    BadName(TextErrorShape),
    BadAddress(TextErrorShape),
    NoRole,
    UnknownRole(String),
    CellTooLong,
    TooManyCells,
    UnclosedQuote,
    AnswerNotUnderstood(ColumnShape),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum TextErrorShape {
    Empty,
    TooLong(usize),
    NotAnAddress,
}

impl From<Place> for PlaceShape {
    fn from(place: Place) -> Self {
        Self(place.file, place.line, place.row)
    }
}

impl From<PlaceShape> for Place {
    fn from(PlaceShape(file, line, row): PlaceShape) -> Self {
        Self { file, line, row }
    }
}

impl From<TextError> for TextErrorShape {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Empty => Self::Empty,
            TextError::TooLong { most } => Self::TooLong(most),
            TextError::NotAnAddress => Self::NotAnAddress,
        }
    }
}

impl From<TextErrorShape> for TextError {
    fn from(shape: TextErrorShape) -> Self {
        match shape {
            TextErrorShape::Empty => Self::Empty,
            TextErrorShape::TooLong(most) => Self::TooLong { most },
            TextErrorShape::NotAnAddress => Self::NotAnAddress,
        }
    }
}

impl From<RowReason> for ReasonShape {
    fn from(reason: RowReason) -> Self {
        match reason {
            RowReason::NoNameOrAddress => Self::NoNameOrAddress,
            RowReason::BadName(error) => Self::BadName(error.into()),
            RowReason::BadAddress(error) => Self::BadAddress(error.into()),
            RowReason::NoRole => Self::NoRole,
            RowReason::UnknownRole(word) => Self::UnknownRole(word),
            RowReason::CellTooLong => Self::CellTooLong,
            RowReason::TooManyCells => Self::TooManyCells,
            RowReason::UnclosedQuote => Self::UnclosedQuote,
            RowReason::AnswerNotUnderstood(column) => Self::AnswerNotUnderstood(column.into()),
        }
    }
}

impl From<ReasonShape> for RowReason {
    fn from(shape: ReasonShape) -> Self {
        match shape {
            ReasonShape::NoNameOrAddress => Self::NoNameOrAddress,
            ReasonShape::BadName(error) => Self::BadName(error.into()),
            ReasonShape::BadAddress(error) => Self::BadAddress(error.into()),
            ReasonShape::NoRole => Self::NoRole,
            ReasonShape::UnknownRole(word) => Self::UnknownRole(word),
            ReasonShape::CellTooLong => Self::CellTooLong,
            ReasonShape::TooManyCells => Self::TooManyCells,
            ReasonShape::UnclosedQuote => Self::UnclosedQuote,
            ReasonShape::AnswerNotUnderstood(column) => Self::AnswerNotUnderstood(column.into()),
        }
    }
}

impl From<RowProblem> for ProblemShape {
    fn from(problem: RowProblem) -> Self {
        Self {
            place: problem.place.into(),
            column: problem.column,
            reason: problem.reason.into(),
        }
    }
}

impl From<ProblemShape> for RowProblem {
    fn from(shape: ProblemShape) -> Self {
        Self {
            place: shape.place.into(),
            column: shape.column,
            reason: shape.reason.into(),
        }
    }
}
