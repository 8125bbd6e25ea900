//! Days and wall clocks as text.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use proptest::prelude::*;
use turnabout::domain::iso;

proptest! {
    #[test]
    fn every_day_is_read_back(day in -90_000_000_i32..90_000_000) {
        let day = NaiveDate::from_num_days_from_ce_opt(day);
        prop_assume!(day.is_some());
        let day = day.unwrap();
        prop_assert_eq!(iso::day(&iso::day_text(day)), Some(day));
    }

    #[test]
    fn every_clock_is_read_back(
        day in 0_i32..3_000_000,
        second in 0_u32..86_400,
        nano in 0_u32..1_000_000_000,
    ) {
        let clock = NaiveDateTime::new(
            NaiveDate::from_num_days_from_ce_opt(day).unwrap(),
            NaiveTime::from_num_seconds_from_midnight_opt(second, nano).unwrap(),
        );
        prop_assert_eq!(iso::clock(&iso::clock_text(clock)), Some(clock));
    }

    #[test]
    fn what_chrono_writes_and_reads_is_the_same(
        text in "[+-]?[0-9]{3,5}-[0-9]{1,2}-[0-9]{1,2}",
    ) {
        // chrono also takes months and days of one digit, and years of fewer than four.
        if let Some(day) = iso::day(&text) {
            prop_assert_eq!(text.parse(), Ok(day));
        }
    }

    #[test]
    fn no_text_makes_it_stumble(text in ".{0,40}") {
        let _ = (iso::day(&text), iso::time(&text), iso::clock(&text));
    }
}

#[test]
fn a_day_is_written_in_one_way_only() {
    assert!(iso::day("2026-03-09").is_some());
    for other in [
        "+2026-03-09",
        "02026-03-09",
        "-0000-03-09",
        "2026-3-9",
        "026-03-09",
    ] {
        assert_eq!(iso::day(other), None, "{other}");
    }
}

#[test]
fn a_time_may_have_seconds_or_not() {
    assert_eq!(iso::time("09:05"), NaiveTime::from_hms_opt(9, 5, 0));
    assert_eq!(
        iso::time("23:59:60"),
        NaiveTime::from_hms_milli_opt(23, 59, 59, 1_000)
    );
    assert_eq!(iso::time("24:00"), None);
    assert_eq!(iso::time("9:05"), None);
    assert_eq!(iso::time("09:05:00.1234567890"), None);
}
