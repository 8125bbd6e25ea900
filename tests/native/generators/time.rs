//! Any day, wall clock or moment of this century.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use proptest::prelude::*;

/// A day of this century.
pub fn any_day() -> impl Strategy<Value = NaiveDate> {
    (730_120..766_644).prop_filter_map("a day", NaiveDate::from_num_days_from_ce_opt)
}

/// A wall clock of this century, to the second.
pub fn any_wall_clock() -> impl Strategy<Value = NaiveDateTime> {
    (any_day(), 0..86_400_i64)
        .prop_map(|(day, second)| day.and_time(chrono::NaiveTime::MIN) + TimeDelta::seconds(second))
}

/// A moment of this century, to the millisecond.
pub fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    (any_wall_clock(), 0..1_000_i64)
        .prop_map(|(clock, milli)| clock.and_utc() + TimeDelta::milliseconds(milli))
}
