//! A series of sessions: on which days those fall that follow a rhythm.
//!
//! Every week and every other week are 7 and 14 days. The rhythms of months keep the weekday and which of the
//! month it is: when the first session is on a second Tuesday, all are on second Tuesdays. Not every month has a
//! fifth, so a series that begins on one has each session on the last of its month; one that begins on a fourth
//! stays on fourths.

pub mod concern;

use chrono::{Datelike, Days, NaiveDate};

use super::programme::{Rhythm, SessionCount};

/// What lies between two sessions.
enum Step {
    Days(u32),
    Months(u32),
}

impl Rhythm {
    const fn step(self) -> Step {
        match self {
            Self::Weekly => Step::Days(7),
            Self::EveryTwoWeeks => Step::Days(14),
            Self::Monthly => Step::Months(1),
            Self::EveryTwoMonths => Step::Months(2),
            Self::EveryThreeMonths => Step::Months(3),
        }
    }
}

/// The days of a series, the first among them; fewer only where the calendar ends.
#[must_use]
pub fn days(first: NaiveDate, rhythm: Rhythm, count: SessionCount) -> Vec<NaiveDate> {
    let numbers = 0..u32::from(count.get());
    numbers
        .map_while(|number| match rhythm.step() {
            Step::Days(days) => first.checked_add_days(Days::new((days * number).into())),
            Step::Months(months) => same_of_month(first, months * number),
        })
        .collect()
}

/// The same weekday of the month so many months later; the last one where the month has no fifth.
fn same_of_month(day: NaiveDate, later: u32) -> Option<NaiveDate> {
    let months = day.month0() + later;
    let year = day.year().checked_add(i32::try_from(months / 12).ok()?)?;
    let begin = NaiveDate::from_ymd_opt(year, months % 12 + 1, 1)?;
    let weeks = day.day0() / 7;
    let first = 1 + day.weekday().days_since(begin.weekday());
    begin
        .with_day(first + 7 * weeks)
        .or_else(|| begin.with_day(first + 7 * (weeks - 1)))
}
