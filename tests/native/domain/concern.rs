//! What speaks against a day and a time, and how often a clock shows one.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::{America, Europe, Tz};

use turnabout::domain::availability::WeekGrid;
use turnabout::domain::series::concern::{Concern, Thought};
use turnabout::domain::session::SessionLength;
use turnabout::domain::zone::{Reading, ZoneName};

use super::zone_rules::rules;

fn clock(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn zone(zone: Tz) -> ZoneName {
    ZoneName::parse(zone.name()).unwrap()
}

/// A Tuesday morning against which nothing speaks.
fn thought<'a>() -> Thought<'a> {
    Thought {
        local: clock("2026-11-24T09:00:00"),
        reading: Reading::Once,
        length: SessionLength::DEFAULT,
        other_days: &[],
        free: None,
        clocks: &[],
    }
}

#[test]
fn nothing_speaks_against_a_tuesday_morning() {
    assert_eq!(thought().concerns(), []);
}

#[test]
fn another_session_on_the_day_and_a_weekend_are_said() {
    let days: [NaiveDate; 2] = ["2026-11-28".parse().unwrap(), "2026-12-01".parse().unwrap()];
    let saturday = Thought {
        local: clock("2026-11-28T09:00:00"),
        other_days: &days,
        ..thought()
    };

    assert_eq!(saturday.concerns(), [Concern::SameDay, Concern::Weekend]);
}

#[test]
fn a_time_is_free_only_if_all_of_it_is() {
    // Tuesday, 09:00 to 10:00.
    let grid = WeekGrid::from_half_hours([48 + 18, 48 + 19]);
    let at = |time: &str, minutes| Thought {
        length: SessionLength::from_minutes(minutes).unwrap(),
        free: Some((&grid, clock(&format!("2026-11-24T{time}:00")))),
        ..thought()
    };

    assert_eq!(at("09:00", 60).concerns(), []);
    assert_eq!(at("09:10", 50).concerns(), []);
    assert_eq!(at("09:00", 61).concerns(), [Concern::NotFree]);
    assert_eq!(at("08:59", 30).concerns(), [Concern::NotFree]);
}

#[test]
fn the_week_goes_round_at_sunday_midnight() {
    let grid = WeekGrid::from_half_hours([335, 0]);
    let sunday = Thought {
        local: clock("2026-11-24T09:00:00"),
        free: Some((&grid, clock("2026-11-29T23:30:00"))),
        ..thought()
    };

    assert_eq!(sunday.concerns(), []);
}

#[test]
fn early_and_late_are_said_only_where_the_clocks_of_the_two_differ() {
    let stockholm = (zone(Europe::Stockholm), clock("2026-11-24T21:00:00"));
    let berlin = (zone(Europe::Berlin), clock("2026-11-24T21:00:00"));
    let new_york = (zone(America::New_York), clock("2026-11-24T15:00:00"));
    let late = Concern::OutOfHours {
        zone: stockholm.0.clone(),
        at: stockholm.1.time(),
    };

    let with = |clocks: &[_]| {
        let clocks = clocks.to_vec();
        Thought {
            clocks: &clocks,
            ..thought()
        }
        .concerns()
    };

    assert_eq!(with(&[stockholm.clone(), berlin]), []);
    assert_eq!(with(&[stockholm, new_york]), [late]);
}

#[test]
fn a_session_is_over_by_eight_and_begins_at_seven() {
    let at = |time: &str| {
        let clocks = [
            (
                zone(Europe::Stockholm),
                clock(&format!("2026-11-24T{time}:00")),
            ),
            (zone(Europe::London), clock("2026-11-24T12:00:00")),
        ];
        Thought {
            clocks: &clocks,
            ..thought()
        }
        .concerns()
        .len()
    };

    assert_eq!([at("07:00"), at("19:00")], [0, 0]);
    assert_eq!([at("06:59"), at("19:01"), at("23:30")], [1, 1, 1]);
}

#[test]
fn a_clock_that_goes_forward_never_shows_an_hour_and_one_that_goes_back_shows_it_twice() {
    let stockholm = rules(Europe::Stockholm);
    let reading = |text: &str| stockholm.reading(clock(text));

    assert_eq!(reading("2027-03-28T01:59:00"), Reading::Once);
    assert_eq!(reading("2027-03-28T02:00:00"), Reading::Never);
    assert_eq!(reading("2027-03-28T02:59:00"), Reading::Never);
    assert_eq!(reading("2027-03-28T03:00:00"), Reading::Once);
    assert_eq!(reading("2026-10-25T02:30:00"), Reading::Twice);
    assert_eq!(reading("2026-10-25T03:00:00"), Reading::Once);
}

#[test]
fn the_wall_clock_of_a_series_stays_over_a_change() {
    let stockholm = rules(Europe::Stockholm);
    let utc = |text: &str| stockholm.to_utc(clock(text)).time().to_string();

    assert_eq!(utc("2026-10-13T09:00:00"), "07:00:00");
    assert_eq!(utc("2026-11-10T09:00:00"), "08:00:00");
}
