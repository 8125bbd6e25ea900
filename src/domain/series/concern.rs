//! What speaks against a day and a time. None of it forbids anything: the two know best when they meet.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use crate::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};
use crate::domain::session::SessionLength;
use crate::domain::zone::{Reading, ZoneName};

/// The first hour in which people are asked to meet.
const FROM_HOUR: u32 = 7;
/// The hour at which a session should be over.
const TO_HOUR: u32 = 20;
/// Minutes in a day.
const DAY: u32 = 24 * 60;

/// Something that speaks against a day or a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Concern {
    /// The clocks go forward over that time, so it does not exist.
    Skipped,
    /// The clocks go back, so that time comes twice; the first is meant.
    Twice,
    /// Another session is on that day.
    SameDay,
    /// It is a Saturday or a Sunday.
    Weekend,
    /// The reader has not marked that time as free.
    NotFree,
    /// On the clocks of one of the two it is early in the morning or late in the evening.
    OutOfHours {
        /// Whose clocks.
        zone: ZoneName,
        /// What they show at the start.
        at: NaiveTime,
    },
}

/// A session that is thought of, as far as it can be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thought<'a> {
    /// The wall clock that would be agreed.
    pub local: NaiveDateTime,
    /// How that clock shows it.
    pub reading: Reading,
    /// How long it takes.
    pub length: SessionLength,
    /// On which days there are other sessions.
    pub other_days: &'a [NaiveDate],
    /// When the reader is free, and what the clock of that week shows at the start.
    pub free: Option<(&'a WeekGrid, NaiveDateTime)>,
    /// What the clocks show at the start that are known to be those of the two.
    pub clocks: &'a [(ZoneName, NaiveDateTime)],
}

impl Thought<'_> {
    /// What speaks against it.
    #[must_use]
    pub fn concerns(&self) -> Vec<Concern> {
        let day = self.local.date();
        let mut found = Vec::new();
        match self.reading {
            Reading::Once => {}
            Reading::Never => found.push(Concern::Skipped),
            Reading::Twice => found.push(Concern::Twice),
        }
        if self.other_days.contains(&day) {
            found.push(Concern::SameDay);
        }
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            found.push(Concern::Weekend);
        }
        if let Some((grid, start)) = self.free
            && !is_free(grid, start, self.length)
        {
            found.push(Concern::NotFree);
        }
        // Two who have the same clocks see what time it is.
        let first = self.clocks.first().map(|(_, clock)| *clock);
        let differ = self.clocks.iter().any(|(_, clock)| Some(*clock) != first);
        if differ {
            let odd = self.clocks.iter();
            let odd = odd.filter(|(_, clock)| is_out_of_hours(clock.time(), self.length));
            found.extend(odd.map(|(zone, clock)| Concern::OutOfHours {
                zone: zone.clone(),
                at: clock.time(),
            }));
        }
        found
    }
}

/// Whether every half hour that a session touches is free.
fn is_free(grid: &WeekGrid, start: NaiveDateTime, length: SessionLength) -> bool {
    let begin = start.weekday().num_days_from_monday() * DAY + minutes(start.time());
    let end = begin + u32::from(length.minutes());
    let half_hours = begin / 30..end.div_ceil(30);
    half_hours
        .into_iter()
        .all(|half_hour| grid.is_free(half_hour as usize % HALF_HOURS_A_WEEK))
}

fn is_out_of_hours(start: NaiveTime, length: SessionLength) -> bool {
    let begin = minutes(start);
    begin < FROM_HOUR * 60 || begin + u32::from(length.minutes()) > TO_HOUR * 60
}

fn minutes(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}
