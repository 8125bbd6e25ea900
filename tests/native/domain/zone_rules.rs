//! A zone's rules from the time-zone database, as the browser's are from `Intl`.

use chrono::{DateTime, Duration, Offset, TimeZone, Utc};
use chrono_tz::Tz;

use turnabout::domain::zone::ZoneRules;

/// The first moment of the rules that the tests use.
pub fn first_moment() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2024, 1, 1, 0, 0, 0).unwrap()
}

/// The last one.
pub fn last_moment() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2031, 1, 1, 0, 0, 0).unwrap()
}

fn offset(zone: Tz, moment: DateTime<Utc>) -> i32 {
    let seconds = zone.offset_from_utc_datetime(&moment.naive_utc()).fix();
    seconds.local_minus_utc() / 60
}

/// The zone's changes between the two, to the minute.
pub fn rules(zone: Tz) -> ZoneRules {
    rules_between(zone, first_moment(), last_moment())
}

/// The zone's changes between two midnights, to the minute.
pub fn rules_between(zone: Tz, from: DateTime<Utc>, to: DateTime<Utc>) -> ZoneRules {
    let mut changes = Vec::new();
    let mut day = from;
    while day < to {
        let next = day + Duration::days(1);
        if offset(zone, day) != offset(zone, next) {
            let minute = (0..=24 * 60)
                .map(|minute| day + Duration::minutes(minute))
                .find(|moment| offset(zone, *moment) != offset(zone, day))
                .expect("the offset changes within that day");
            changes.push((minute, offset(zone, minute)));
        }
        day = next;
    }
    ZoneRules {
        first_offset: offset(zone, from),
        changes,
    }
}
