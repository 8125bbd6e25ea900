//! The clock: the one place that asks what time it is.

use chrono::{DateTime, Local, NaiveDate, Utc};

/// This moment.
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Today's date where the reader is.
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The day of a moment where the reader is.
pub fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}
