//! The arithmetic of the controls. The components compile for the browser alone; these files are plain
//! arithmetic and are tested here.

#[path = "../../src/ui/week_times/half_hours.rs"]
mod half_hours;
#[path = "../../src/ui/week_times/moving.rs"]
mod moving;
#[path = "../../src/ui/pick_list/searching.rs"]
mod searching;

use proptest::prelude::*;

use half_hours::{
    A_DAY, A_WEEK, DAYS, HalfHour, WEEKDAYS, clock, hours, is_marked, mark, mark_between, shown,
    span, spans, turn, widened,
};
use moving::{Place, target};
use searching::{are_the_same, finds, folded};

const KEYS: [&str; 8] = [
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "Home",
    "End",
    "PageUp",
    "PageDown",
];

fn marked(numbers: impl IntoIterator<Item = usize>) -> Vec<bool> {
    let mut marks = vec![false; A_WEEK];
    for number in numbers {
        marks[number] = true;
    }
    marks
}

fn any_half_hour() -> impl Strategy<Value = HalfHour> {
    (0..DAYS, 0..A_DAY).prop_map(|(day, time)| HalfHour { day, time })
}

proptest! {
    #[test]
    fn the_spans_hold_just_what_is_marked(marks in proptest::collection::vec(any::<bool>(), A_WEEK)) {
        for day in 0..DAYS {
            let spans = spans(&marks, day);
            for time in 0..A_DAY {
                let said = spans.iter().any(|span| span.contains(&time));
                prop_assert_eq!(said, is_marked(&marks, HalfHour { day, time }));
            }
            // They are as long as they go, and in order.
            for pair in spans.windows(2) {
                prop_assert!(pair[0].end < pair[1].start);
            }
        }
    }

    #[test]
    fn a_rectangle_is_the_same_from_either_corner(one in any_half_hour(), other in any_half_hour()) {
        let mut there = vec![];
        let mut back = vec![];
        mark_between(&mut there, one, other, true);
        mark_between(&mut back, other, one, true);
        prop_assert!(is_marked(&there, one) && is_marked(&there, other));
        let count = (one.day.abs_diff(other.day) + 1) * (one.time.abs_diff(other.time) + 1);
        prop_assert_eq!(there.iter().filter(|mark| **mark).count(), count);
        prop_assert_eq!(there, back);
    }

    #[test]
    fn nothing_that_is_marked_is_hidden(at in any_half_hour()) {
        let shown = shown(&marked([at.number()]), None);
        prop_assert!(shown.contains(&at.time));
        prop_assert_eq!(Place::of(at).half_hour(), Some(at));
        prop_assert!(shown.start <= 14 && shown.end >= 38 && shown.end <= A_DAY);
        prop_assert!(shown.start.is_multiple_of(2) && shown.end.is_multiple_of(2), "whole hours");
    }

    #[test]
    fn every_key_leads_to_a_place_of_the_grid(
        row in 0..=A_DAY, column in 0..=DAYS, key in 0..KEYS.len(), start in 0_usize..8, end in 16_usize..24,
    ) {
        prop_assume!((row, column) != (0, 0));
        let from = Place { row, column };
        prop_assert_eq!(Place::numbered(from.number()), from);
        let to = target(KEYS[key], from, &(2 * start..2 * end)).unwrap();
        prop_assert!(to.row <= A_DAY && to.column <= DAYS, "{to:?}");
        prop_assert!((to.row, to.column) != (0, 0), "the corner is no place");
    }
}

#[test]
fn half_hours_are_said_as_on_a_clock() {
    assert_eq!(
        [clock(0), clock(19), clock(48)],
        ["00:00", "09:30", "24:00"]
    );
    assert_eq!(span(&(18..24)), "09:00–12:00");
    assert_eq!(
        [hours(0), hours(1), hours(4), hours(25)],
        ["0", "½", "2", "12½"]
    );
    assert_eq!(spans(&marked([18, 19, 21, 48]), 0), [18..20, 21..22]);
}

#[test]
fn a_short_list_is_a_week_in_which_the_rest_is_not_marked() {
    let mut marks = vec![true];
    assert!(spans(&marks, 3).is_empty());
    turn(&mut marks, WEEKDAYS, 0..1);
    assert_eq!(marks.len(), A_WEEK);
    let mut weekdays = WEEKDAYS;
    assert!(weekdays.all(|day| is_marked(&marks, HalfHour { day, time: 0 })));
}

#[test]
fn a_day_is_marked_whole_and_cleared_only_when_it_is_whole() {
    let mut marks = marked([18]);
    turn(&mut marks, 0..1, 16..20);
    assert_eq!(spans(&marks, 0), vec![16..20]);
    turn(&mut marks, 0..1, 16..20);
    assert!(spans(&marks, 0).is_empty());
}

#[test]
fn marking_adds_to_what_is_marked() {
    let mut marks = marked([10]);
    mark(&mut marks, WEEKDAYS, 16..24, true);
    assert_eq!(spans(&marks, 0), [10..11, 16..24]);
    assert!(spans(&marks, 5).is_empty());
}

#[test]
fn the_shown_times_grow_by_whole_hours_and_never_past_the_day() {
    assert_eq!(widened(&(14..38), 13), 12..38);
    assert_eq!(widened(&(14..38), 38), 14..40);
    assert_eq!(widened(&(14..38), 47), 14..48);
    assert_eq!(widened(&(14..38), 20), 14..38);
}

#[test]
fn keys_move_as_they_do_in_a_grid() {
    let to = |key, row, column| {
        let to = target(key, Place { row, column }, &(14..38)).unwrap();
        (to.row, to.column)
    };
    assert_eq!(to("ArrowLeft", 19, 1), (19, 0), "the name of the time");
    assert_eq!(to("ArrowRight", 19, 7), (19, 7));
    assert_eq!(to("ArrowUp", 15, 3), (14, 3), "past what is shown");
    assert_eq!(to("ArrowUp", 1, 3), (0, 3), "the name of the day");
    assert_eq!(to("ArrowUp", 1, 0), (1, 0), "never the corner");
    assert_eq!(to("ArrowLeft", 0, 1), (0, 1), "never the corner");
    assert_eq!(to("ArrowDown", 0, 3), (15, 3));
    assert_eq!(to("ArrowDown", 48, 3), (48, 3));
    assert_eq!(to("PageUp", 20, 3), (15, 3));
    assert_eq!(to("PageUp", 15, 3), (0, 3), "the name of the day");
    assert_eq!(to("PageDown", 20, 3), (38, 3));
    assert_eq!((to("Home", 20, 3), to("End", 20, 3)), ((20, 1), (20, 7)));
    assert_eq!(target("a", Place { row: 1, column: 1 }, &(14..38)), None);
}

#[test]
fn a_search_finds_every_word_whatever_its_letters_wear() {
    let finds = |search: &str, text: &str| finds(&folded(search), &folded(text));
    assert!(finds("RESUME", "What makes a good résumé"));
    assert!(finds("good what", "What makes a good résumé"));
    assert!(finds("atgard", "Åtgärder"));
    assert!(finds("a\u{30a}tga\u{308}rd", "Åtgärder"));
    assert!(finds("", "anything"));
    assert!(!finds("good bad", "What makes a good résumé"));
}

#[test]
fn letters_with_marks_are_letters_of_their_own_when_texts_are_the_same() {
    assert!(are_the_same(" Budgets", "budgets"));
    assert!(!are_the_same("bar", "bår"));
}
