//! Cells that a spreadsheet program would run as a formula: made harmless on the way out, and read
//! back unchanged on the way in.

/// Whether a value begins, after any number of apostrophes, with a character that starts a formula.
fn needs_guard(value: &str) -> bool {
    value
        .trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell to write for a value: an apostrophe stands before whatever might be run.
///
/// Values that begin with apostrophes and then such a character get one more, so that
/// [`as_written`] always gives back the very same value.
#[must_use]
pub fn harmless(value: &str) -> String {
    if needs_guard(value) {
        format!("'{value}")
    } else {
        value.to_owned()
    }
}

/// The value of a cell as it was before [`harmless`]; every other cell is left alone.
#[must_use]
pub fn as_written(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(value) if needs_guard(value) => value,
        _ => cell,
    }
}
