//! Reading the parts of a shape into the programme's types, with the part's name in every error.

use std::fmt::Display;

use super::RecordError;
use crate::domain::matching::Fit;

/// Reads a text.
pub(crate) fn text<T, E: Display>(
    part: &str,
    text: &str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<T, RecordError> {
    parse(text).map_err(|error| RecordError::damaged(part, error))
}

/// Reads a text that may be missing.
pub(crate) fn optional<T, E: Display>(
    part: &str,
    shape: Option<&String>,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<Option<T>, RecordError> {
    shape.map(|found| text(part, found, parse)).transpose()
}

/// Reads a list of texts.
pub(crate) fn list<T, E: Display>(
    part: &str,
    shape: &[String],
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, RecordError> {
    shape
        .iter()
        .map(|found| text(part, found, &parse))
        .collect()
}

/// Reads a list of shapes.
pub(crate) fn all<S, T: TryFrom<S, Error = RecordError>>(
    shapes: Vec<S>,
) -> Result<Vec<T>, RecordError> {
    shapes.into_iter().map(T::try_from).collect()
}

/// Takes a number that the programme's type may refuse.
pub(crate) fn bounded<T>(part: &str, value: Option<T>) -> Result<T, RecordError> {
    value.ok_or_else(|| RecordError::damaged(part, "out of bounds"))
}

/// Takes a fit in ten-thousandths.
pub(crate) fn fit(ten_thousandths: u16) -> Result<Fit, RecordError> {
    bounded("fit", Fit::from_ten_thousandths(ten_thousandths))
}
