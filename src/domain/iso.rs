//! Days and wall clocks as ISO 8601 writes them: `2026-03-09`, `2026-03-09T14:00:00`.
//!
//! `chrono` can read and write these too, by patterns; what that costs every participant's download is
//! in `docs/decisions/what-keeps-the-first-load-small.md`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Reads a day: a year of at least four digits, with its sign when it has more or lies before the year 0.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    let (before_zero, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let mut parts = unsigned.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let year: i32 = digits(year, 4, 6)?.try_into().ok()?;
    let year = if before_zero { -year } else { year };
    let day = NaiveDate::from_ymd_opt(year, digits(month, 2, 2)?, digits(day, 2, 2)?)?;
    // A day is written in one way only: `+2026-03-09` and `02026-03-09` are not it.
    (day_text(day) == text).then_some(day)
}

/// Writes a day.
#[must_use]
pub fn day_text(day: NaiveDate) -> String {
    day.to_string()
}

/// Reads a time of day: hours and minutes, and seconds with a fraction where they are given. The 60th
/// second is a leap second.
#[must_use]
pub fn time(text: &str) -> Option<NaiveTime> {
    let mut parts = text.splitn(3, ':');
    let (hour, minute) = (digits(parts.next()?, 2, 2)?, digits(parts.next()?, 2, 2)?);
    let (second, fraction) = match parts.next() {
        None => (0, 0),
        Some(seconds) => match seconds.split_once('.') {
            None => (digits(seconds, 2, 2)?, 0),
            Some((seconds, fraction)) => {
                let scale = 10_u32.pow(9_u32.checked_sub(u32::try_from(fraction.len()).ok()?)?);
                (digits(seconds, 2, 2)?, digits(fraction, 1, 9)? * scale)
            }
        },
    };
    match second {
        60 => NaiveTime::from_hms_nano_opt(hour, minute, 59, fraction + 1_000_000_000),
        _ => NaiveTime::from_hms_nano_opt(hour, minute, second, fraction),
    }
}

/// Reads a wall clock: a day, `T`, and a time of day.
#[must_use]
pub fn clock(text: &str) -> Option<NaiveDateTime> {
    let (on, at) = text.split_once('T')?;
    Some(day(on)?.and_time(time(at)?))
}

/// Writes a wall clock, with a fraction of a second only where there is one.
#[must_use]
pub fn clock_text(clock: NaiveDateTime) -> String {
    format!("{}T{}", clock.date(), clock.time())
}

/// A number of at least `least` and at most `most` digits and nothing else.
fn digits(text: &str, least: usize, most: usize) -> Option<u32> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}
