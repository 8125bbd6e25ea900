//! Days in a packet: `YYYY-MM-DD`, four digits for the year, 1970 to 9999.

use chrono::{Datelike, NaiveDate};

use crate::domain::iso;

/// Reads a day; `None` for any other way of writing it and for years outside the bounds.
pub(super) fn parse(text: &str) -> Option<NaiveDate> {
    let written_plainly = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let day = if written_plainly {
        iso::day(text)
    } else {
        None
    }?;
    (day.year() >= 1970).then_some(day)
}

/// Writes a day.
pub(super) fn write(day: NaiveDate) -> String {
    iso::day_text(day)
}
