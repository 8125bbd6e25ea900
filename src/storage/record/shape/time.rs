//! Days, wall clocks, moments and free time.
//!
//! Days are written `2026-03-09`, wall clocks `2026-03-09T14:00:00`, moments the same with a `Z`.
//! Free time is a list of spans of half hours, `[from, to]` with the end left out, counted from
//! Monday 00:00 in the person's own time zone: Monday from nine to twelve is `[18, 24]`.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::availability::WeekGrid;
use crate::domain::iso;
use crate::domain::zone::ZoneName;
use crate::storage::record::RecordError;

/// A day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DayShape(String);

impl From<NaiveDate> for DayShape {
    fn from(day: NaiveDate) -> Self {
        Self(iso::day_text(day))
    }
}

impl TryFrom<DayShape> for NaiveDate {
    type Error = RecordError;

    fn try_from(shape: DayShape) -> Result<Self, RecordError> {
        iso::day(&shape.0).ok_or_else(|| RecordError::damaged("day", "it is not a day"))
    }
}

/// A wall clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WallClockShape(String);

impl From<NaiveDateTime> for WallClockShape {
    fn from(clock: NaiveDateTime) -> Self {
        Self(iso::clock_text(clock))
    }
}

impl TryFrom<WallClockShape> for NaiveDateTime {
    type Error = RecordError;

    fn try_from(shape: WallClockShape) -> Result<Self, RecordError> {
        iso::clock(&shape.0)
            .ok_or_else(|| RecordError::damaged("wall clock", "it is not a wall clock"))
    }
}

/// A moment, in UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MomentShape(String);

impl From<DateTime<Utc>> for MomentShape {
    fn from(moment: DateTime<Utc>) -> Self {
        let WallClockShape(clock) = moment.naive_utc().into();
        Self(clock + "Z")
    }
}

impl TryFrom<MomentShape> for DateTime<Utc> {
    type Error = RecordError;

    fn try_from(shape: MomentShape) -> Result<Self, RecordError> {
        let clock = shape
            .0
            .strip_suffix('Z')
            .ok_or_else(|| RecordError::damaged("moment", "it does not end in Z"))?;
        iso::clock(clock)
            .map(|clock| clock.and_utc())
            .ok_or_else(|| RecordError::damaged("moment", "it is not a moment"))
    }
}

/// The free half hours of a week, as spans in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FreeTimeShape(Vec<(usize, usize)>);

impl From<&WeekGrid> for FreeTimeShape {
    fn from(grid: &WeekGrid) -> Self {
        Self(grid.spans())
    }
}

impl TryFrom<FreeTimeShape> for WeekGrid {
    type Error = RecordError;

    fn try_from(shape: FreeTimeShape) -> Result<Self, RecordError> {
        Self::from_spans(&shape.0)
            .ok_or_else(|| RecordError::damaged("free_time", "a span past the week"))
    }
}

/// Reads the name of a time zone.
pub(crate) fn zone(text: &str) -> Result<ZoneName, &'static str> {
    ZoneName::parse(text).ok_or("not the name of a time zone")
}
