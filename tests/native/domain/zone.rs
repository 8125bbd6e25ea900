//! Wall clocks and moments, against the time-zone database.

use chrono::{DateTime, Duration, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::{America, Asia, Australia, Europe, Tz};
use proptest::prelude::*;

use turnabout::domain::zone::{ZoneName, ZoneRules};

use super::zone_rules::{first_moment, last_moment, rules};

const ZONES: [Tz; 4] = [
    Europe::Stockholm,
    America::New_York,
    Australia::Lord_Howe,
    Asia::Kolkata,
];

fn local(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    day.and_hms_opt(hour, minute, 0).unwrap()
}

fn utc(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, month, day, hour, minute, 0)
        .unwrap()
}

fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    let minutes = (last_moment() - first_moment()).num_minutes();
    let anywhere = (0..minutes).prop_map(|minute| first_moment() + Duration::minutes(minute));
    // Most minutes are ordinary: look around the changes as often.
    let changes: Vec<_> = ZONES.iter().flat_map(|zone| rules(*zone).changes).collect();
    let near = (prop::sample::select(changes), -200_i64..200)
        .prop_map(|((change, _), minutes)| change + Duration::minutes(minutes));
    prop_oneof![anywhere, near]
}

proptest! {
    #[test]
    fn clocks_agree_with_the_database(moment in any_moment(), zone in prop::sample::select(&ZONES)) {
        let rules = rules(zone);

        let clock = rules.to_local(moment);

        prop_assert_eq!(clock, moment.with_timezone(&zone).naive_local());
        let back = rules.to_utc(clock);
        match zone.from_local_datetime(&clock) {
            LocalResult::Single(_) => prop_assert_eq!(back, moment),
            LocalResult::Ambiguous(one, other) => prop_assert_eq!(back, one.min(other).to_utc()),
            LocalResult::None => panic!("a clock showed a time that was skipped"),
        }
    }

    #[test]
    fn any_wall_clock_is_some_moment(moment in any_moment(), zone in prop::sample::select(&ZONES)) {
        let rules = rules(zone);
        let clock = moment.naive_utc();

        let read = rules.to_utc(clock);

        match zone.from_local_datetime(&clock) {
            LocalResult::Single(only) => prop_assert_eq!(read, only.to_utc()),
            LocalResult::Ambiguous(one, other) => prop_assert_eq!(read, one.min(other).to_utc()),
            LocalResult::None => {
                let before = rules.offset_at(read - Duration::days(1));
                prop_assert_eq!(read, (clock - Duration::minutes(i64::from(before))).and_utc());
            }
        }
    }
}

#[test]
fn the_skipped_hour_is_read_with_the_offset_before_it() {
    let stockholm = rules(Europe::Stockholm);
    assert_eq!(
        stockholm.to_utc(local(2026, 3, 29, 2, 30)),
        utc(2026, 3, 29, 1, 30)
    );
    assert_eq!(
        stockholm.to_local(utc(2026, 3, 29, 1, 30)),
        local(2026, 3, 29, 3, 30)
    );

    let lord_howe = rules(Australia::Lord_Howe);
    assert_eq!(
        lord_howe.to_utc(local(2026, 10, 4, 2, 15)),
        utc(2026, 10, 3, 15, 45)
    );
    assert_eq!(
        lord_howe.to_local(utc(2026, 10, 3, 15, 45)),
        local(2026, 10, 4, 2, 45)
    );
}

#[test]
fn the_hour_that_happens_twice_is_the_earlier_one() {
    let new_york = rules(America::New_York);
    assert_eq!(
        new_york.to_utc(local(2026, 11, 1, 1, 30)),
        utc(2026, 11, 1, 5, 30)
    );

    let lord_howe = rules(Australia::Lord_Howe);
    assert_eq!(
        lord_howe.to_utc(local(2026, 4, 5, 1, 45)),
        utc(2026, 4, 4, 14, 45)
    );
}

#[test]
fn a_zone_without_changes_keeps_its_offset() {
    let kolkata = rules(Asia::Kolkata);
    assert_eq!(kolkata.changes, []);
    assert_eq!(
        kolkata.to_utc(local(2026, 7, 1, 5, 30)),
        utc(2026, 7, 1, 0, 0)
    );
}

#[test]
fn the_ends_of_time_do_not_stop_the_app() {
    let east = ZoneRules {
        first_offset: 840,
        changes: Vec::new(),
    };
    let west = ZoneRules {
        first_offset: -720,
        changes: Vec::new(),
    };
    for rules in [east, west] {
        let _ = rules.to_local(DateTime::<Utc>::MAX_UTC);
        let _ = rules.to_local(DateTime::<Utc>::MIN_UTC);
        let _ = rules.to_utc(NaiveDateTime::MAX);
        let _ = rules.to_utc(NaiveDateTime::MIN);
    }
}

#[test]
fn zone_names_are_those_of_the_database() {
    for zone in chrono_tz::TZ_VARIANTS {
        assert!(ZoneName::parse(zone.name()).is_some(), "{zone}");
    }
    for text in [
        "",
        " ",
        "Europe Stockholm",
        "Europe/Göteborg",
        "../x",
        &"x".repeat(65),
    ] {
        assert_eq!(ZoneName::parse(text), None, "{text}");
    }
}
