//! Sheets that look like sign-ups and are something else: lists of sessions, lists of pairs.

use super::aliases::speaks_of_an_address;
use super::read::{Sheet, SheetError};
use super::values::yes_or_no;
use super::words::{fold, has_any};

/// Why a sheet that was read is no sign-up sheet; `None` when it may be one.
#[must_use]
pub fn refusal(sheet: &Sheet) -> Option<SheetError> {
    let headers: Vec<String> = sheet.headers.iter().map(|header| fold(header)).collect();
    if lists_sessions(&headers) {
        Some(SheetError::Sessions)
    } else if lists_pairs(sheet, &headers) {
        Some(SheetError::Connections)
    } else if sheet.rows.is_empty() {
        Some(SheetError::NoRows)
    } else {
        None
    }
}

/// A session has a day, and a length or a place to meet.
fn lists_sessions(headers: &[String]) -> bool {
    let any = |words: &[&str]| {
        headers
            .iter()
            .any(|header| header.split(' ').count() <= 6 && has_any(header, words))
    };
    any(&["date", "session date", "datum"])
        && any(&[
            "duration*",
            "length",
            "langd",
            "duree",
            "meeting link",
            "meeting platform",
        ])
}

/// A pair has a column for the mentor and one for the mentee, and they hold people, not yes or no.
fn lists_pairs(sheet: &Sheet, headers: &[String]) -> bool {
    let names_somebody = |index: usize| {
        let header = &headers[index];
        let mut cells = sheet.rows.iter().filter_map(|row| row.cells.get(index));
        let short = header.split(' ').count() <= 5;
        let about_a_person = speaks_of_an_address(header)
            || has_any(header, &["name", "namn", "nom", "id"])
            || !header.contains(' ');
        short && about_a_person && !cells.any(|cell| yes_or_no(cell).is_some())
    };
    let has = |of: &[&str], not: &[&str]| {
        (0..headers.len()).any(|index| {
            has_any(&headers[index], of) && !has_any(&headers[index], not) && names_somebody(index)
        })
    };
    let mentor: &[&str] = &["mentor", "mentors", "mentorer"];
    let mentee: &[&str] = &["mentee", "mentees", "adept", "adepter", "mentore"];
    has(mentor, mentee) && has(mentee, mentor)
}
