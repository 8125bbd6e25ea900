//! The days of a series.

use chrono::{Datelike, NaiveDate, Weekday};
use proptest::prelude::*;

use turnabout::domain::programme::{Rhythm, SessionCount};
use turnabout::domain::series::days;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn series(first: &str, rhythm: Rhythm, count: u8) -> Vec<String> {
    let days = days(day(first), rhythm, SessionCount::new(count).unwrap());
    days.iter().map(ToString::to_string).collect()
}

/// Which of its weekday in the month a day is, from 0.
fn week(day: NaiveDate) -> u32 {
    day.day0() / 7
}

fn is_last_of_month(day: NaiveDate) -> bool {
    (day + chrono::Duration::days(7)).month() != day.month()
}

fn months(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0() as i32
}

#[test]
fn every_month_means_the_same_weekday_of_the_month() {
    // A second Tuesday, over the end of a year.
    let expected = ["2026-10-13", "2026-11-10", "2026-12-08", "2027-01-12"];
    assert_eq!(series("2026-10-13", Rhythm::Monthly, 4), expected);
}

#[test]
fn a_fifth_weekday_becomes_the_last_where_there_is_no_fifth() {
    // 29 January 2027 is a fifth Friday; February, March and April have four and five.
    let expected = ["2027-01-29", "2027-02-26", "2027-03-26", "2027-04-30"];
    assert_eq!(series("2027-01-29", Rhythm::Monthly, 4), expected);
}

#[test]
fn a_fourth_weekday_stays_the_fourth_even_if_it_is_the_last() {
    let expected = ["2027-02-26", "2027-03-26", "2027-04-23"];
    assert_eq!(series("2027-02-26", Rhythm::Monthly, 3), expected);
}

#[test]
fn every_other_and_third_month_leave_out_those_between() {
    let two = ["2026-11-03", "2027-01-05", "2027-03-02"];
    assert_eq!(series("2026-11-03", Rhythm::EveryTwoMonths, 3), two);
    let three = ["2026-11-03", "2027-02-02", "2027-05-04"];
    assert_eq!(series("2026-11-03", Rhythm::EveryThreeMonths, 3), three);
}

#[test]
fn weeks_pass_the_end_of_a_february_of_29_days() {
    let expected = ["2028-02-22", "2028-02-29", "2028-03-07"];
    assert_eq!(series("2028-02-22", Rhythm::Weekly, 3), expected);
    let expected = ["2028-02-22", "2028-03-07", "2028-03-21"];
    assert_eq!(series("2028-02-22", Rhythm::EveryTwoWeeks, 3), expected);
}

#[test]
fn a_series_ends_where_the_calendar_does() {
    let all = SessionCount::new(60).unwrap();
    assert!(days(NaiveDate::MAX, Rhythm::Weekly, all).len() < 60);
    assert!(days(NaiveDate::MAX, Rhythm::Monthly, all).len() < 60);
}

proptest! {
    #[test]
    fn a_series_keeps_its_count_its_weekday_and_its_distances(
        first in 0_i64..36_500,
        rhythm in prop::sample::select(Rhythm::ALL.to_vec()),
        count in SessionCount::LEAST..=SessionCount::MOST,
    ) {
        let first = day("2000-01-01") + chrono::Duration::days(first);

        let days = days(first, rhythm, SessionCount::new(count).unwrap());

        prop_assert_eq!(days.len(), usize::from(count));
        prop_assert_eq!(days[0], first);
        let weekday: Weekday = first.weekday();
        prop_assert!(days.iter().all(|day| day.weekday() == weekday));
        let apart = |least: i64, most: i64| {
            days.windows(2).all(|two| (least..=most).contains(&(two[1] - two[0]).num_days()))
        };
        let every = match rhythm {
            Rhythm::Weekly => {
                prop_assert!(apart(7, 7));
                return Ok(());
            }
            Rhythm::EveryTwoWeeks => {
                prop_assert!(apart(14, 14));
                return Ok(());
            }
            Rhythm::Monthly => {
                prop_assert!(apart(28, 35));
                1
            }
            Rhythm::EveryTwoMonths => {
                prop_assert!(apart(56, 70));
                2
            }
            Rhythm::EveryThreeMonths => {
                prop_assert!(apart(84, 98));
                3
            }
        };
        for (number, day) in days.iter().enumerate() {
            prop_assert_eq!(months(*day), months(first) + every * number as i32);
            if week(first) < 4 {
                prop_assert_eq!(week(*day), week(first));
            } else {
                prop_assert!(is_last_of_month(*day));
            }
        }
    }
}
