//! Free time in a week, seen from here and from there.

use proptest::prelude::*;

use turnabout::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};

fn any_grid() -> impl Strategy<Value = WeekGrid> {
    prop::collection::vec(0..HALF_HOURS_A_WEEK, 0..60).prop_map(WeekGrid::from_half_hours)
}

proptest! {
    #[test]
    fn shifting_there_and_back_changes_nothing(grid in any_grid(), half_hours in -28_i32..=28) {
        let there = grid.shifted_to_utc(half_hours * 30);

        prop_assert_eq!(there.shifted_to_utc(-half_hours * 30), grid.clone());
        prop_assert_eq!(there.half_hours().count(), grid.half_hours().count());
    }

    #[test]
    fn a_week_is_a_circle(grid in any_grid()) {
        prop_assert_eq!(grid.shifted_to_utc(7 * 24 * 60), grid.clone());
        prop_assert_eq!(grid.shifted_to_utc(0), grid);
    }

    #[test]
    fn any_offset_keeps_the_number_of_half_hours(grid in any_grid(), minutes: i32) {
        let shifted = grid.shifted_to_utc(minutes);

        prop_assert_eq!(shifted.half_hours().count(), grid.half_hours().count());
    }

    #[test]
    fn minutes_in_common_are_the_same_both_ways(one in any_grid(), other in any_grid()) {
        let shared = one.minutes_in_common(&other);

        prop_assert_eq!(shared, other.minutes_in_common(&one));
        let expected = one.half_hours().filter(|index| other.is_free(*index)).count() * 30;
        prop_assert_eq!(shared as usize, expected);
        prop_assert!(shared <= one.minutes_in_common(&one));
    }

    #[test]
    fn two_who_move_together_share_as_much(
        one in any_grid(), other in any_grid(), half_hours in -28_i32..=28,
    ) {
        let moved = |grid: &WeekGrid| grid.shifted_to_utc(half_hours * 30);

        let shared = moved(&one).minutes_in_common(&moved(&other));
        prop_assert_eq!(shared, one.minutes_in_common(&other));
    }

    #[test]
    fn a_grid_is_its_spans(grid in any_grid()) {
        let spans = grid.spans();

        prop_assert_eq!(WeekGrid::from_spans(&spans), Some(grid.clone()));
        // In order, and never one right behind another.
        prop_assert!(spans.windows(2).all(|two| two[0].1 < two[1].0));
        let half_hours: usize = spans.iter().map(|(from, to)| to - from).sum();
        prop_assert_eq!(half_hours, grid.half_hours().count());
    }

    #[test]
    fn spans_that_touch_or_overlap_are_one(from in 0_usize..300, long in 2_usize..30) {
        let (middle, to) = (from + long / 2, from + long);
        let whole = WeekGrid::from_spans(&[(from, to)]);

        prop_assert_eq!(&WeekGrid::from_spans(&[(from, middle), (middle, to)]), &whole);
        prop_assert_eq!(&WeekGrid::from_spans(&[(middle, to), (from, to)]), &whole);
        prop_assert_eq!(whole.unwrap().spans(), [(from, to)]);
    }

    #[test]
    fn times_moved_to_another_zone_and_back_are_the_same(
        grid in any_grid(), from in -28_i32..=28, to in -28_i32..=28,
    ) {
        let (from, to) = (from * 30, to * 30);
        let moved = grid.moved(from, to);

        prop_assert_eq!(moved.moved(to, from), grid.clone());
        // By the clock of UTC, where nobody lives, both are the same moments.
        prop_assert_eq!(moved.shifted_to_utc(to), grid.shifted_to_utc(from));
        prop_assert_eq!(grid.moved(from, from), grid);
    }

    #[test]
    fn a_grid_gives_back_its_half_hours(grid in any_grid()) {
        prop_assert_eq!(WeekGrid::from_half_hours(grid.half_hours()), grid.clone());
        prop_assert_eq!(grid.is_empty(), grid.half_hours().next().is_none());
    }
}

#[test]
fn monday_morning_in_the_east_is_sunday_night_in_utc() {
    let monday_four = WeekGrid::from_half_hours([8]);

    // 04:00 in India is 22:30 of the day before in UTC.
    let utc: Vec<usize> = monday_four.shifted_to_utc(330).half_hours().collect();

    assert_eq!(utc, [6 * 48 + 45]);
}

#[test]
fn three_in_stockholm_is_two_in_london() {
    let at_three = WeekGrid::from_half_hours([30]);

    let in_london: Vec<usize> = at_three.moved(60, 0).half_hours().collect();

    assert_eq!(in_london, [28]);
}

#[test]
fn a_span_that_is_empty_or_passes_the_week_is_none() {
    assert_eq!(WeekGrid::from_spans(&[]), Some(WeekGrid::default()));
    assert!(WeekGrid::from_spans(&[(335, 336)]).is_some());
    for span in [(4, 4), (5, 4), (335, 337), (336, 337)] {
        assert_eq!(WeekGrid::from_spans(&[(0, 1), span]), None);
    }
}

#[test]
fn what_is_past_the_week_is_left_out() {
    let grid = WeekGrid::from_half_hours([0, 335, 336, 400, usize::MAX]);

    assert_eq!(grid.half_hours().collect::<Vec<_>>(), [0, 335]);
    assert!(!grid.is_free(336) && !grid.is_free(usize::MAX));
}
