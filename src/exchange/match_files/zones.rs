//! How far ahead of UTC a time zone is, by the database that comes with the program.

use chrono::{DateTime, Offset, TimeZone, Utc};

use crate::domain::zone::ZoneName;

/// Minutes ahead of UTC at a moment; `None` for a zone that the database does not know. Capitals do not
/// matter, as in browsers.
#[must_use]
pub fn offset_at(zone: &ZoneName, moment: DateTime<Utc>) -> Option<i32> {
    let mut known = chrono_tz::TZ_VARIANTS.iter();
    let zone = known.find(|known| known.name().eq_ignore_ascii_case(zone.as_str()))?;
    let offset = zone.offset_from_utc_datetime(&moment.naive_utc()).fix();
    Some(offset.local_minus_utc().div_euclid(60))
}
