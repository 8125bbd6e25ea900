//! How far somebody is with the guides.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use turnabout::domain::id::{ExerciseId, GuideId};
use turnabout::domain::learning::{
    ExerciseAnswer, ExerciseError, MOST_FIELDS, MOST_IN_FIELD, Progress, ReadGuide, go_on_with,
};

use crate::generators::*;

fn id(text: &str) -> GuideId {
    GuideId::parse(text).unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
}

fn read(guide: &str, minute: i64, done_on: Option<NaiveDate>) -> ReadGuide {
    ReadGuide {
        guide: id(guide),
        opened: DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(minute),
        picked: Vec::new(),
        done_on,
    }
}

#[test]
fn the_role_is_finished_on_the_day_of_its_last_guide() {
    let guides = [id("a"), id("b")];
    let some = [read("a", 1, Some(day(4)))];
    let all = [read("a", 1, Some(day(4))), read("b", 2, Some(day(2)))];

    let begun = Progress::of(&guides, &some);
    assert_eq!((begun.done, begun.all, begun.finished_on), (1, 2, None));
    assert_eq!(Progress::of(&guides, &all).finished_on, Some(day(4)));
}

#[test]
fn guides_of_another_role_do_not_count() {
    let progress = Progress::of(&[id("a")], &[read("z", 1, Some(day(4)))]);

    assert_eq!((progress.done, progress.finished_on), (0, None));
}

#[test]
fn nothing_to_read_is_not_finished() {
    assert_eq!(Progress::of(&[], &[]).finished_on, None);
}

#[test]
fn one_goes_on_with_what_was_opened_last_and_is_not_done() {
    let guides = [id("a"), id("b"), id("c")];

    assert_eq!(go_on_with(&guides, &[]), Some(&guides[0]));
    let opened = [
        read("c", 1, None),
        read("b", 2, None),
        read("a", 9, Some(day(1))),
    ];
    assert_eq!(go_on_with(&guides, &opened), Some(&guides[1]));
    let done = [read("a", 1, Some(day(1)))];
    assert_eq!(go_on_with(&guides, &done), Some(&guides[1]));
    let all = ["a", "b", "c"].map(|guide| read(guide, 1, Some(day(1))));
    assert_eq!(go_on_with(&guides, &all), None);
}

#[test]
fn an_exercise_has_bounds() {
    let exercise = || ExerciseId::parse("e").unwrap();
    let longest = "å".repeat(MOST_IN_FIELD);

    assert!(ExerciseAnswer::new(exercise(), vec![longest.clone(); MOST_FIELDS]).is_ok());
    assert_eq!(
        ExerciseAnswer::new(exercise(), vec![String::new(); MOST_FIELDS + 1]),
        Err(ExerciseError::TooManyFields)
    );
    assert_eq!(
        ExerciseAnswer::new(exercise(), vec![format!("{longest}å")]),
        Err(ExerciseError::TooLong)
    );
}

proptest! {
    #[test]
    fn whoever_is_finished_has_nothing_to_go_on_with(
        guides in prop::collection::hash_set(any_guide_id(), 1..6),
        read in prop::collection::vec(any_read_guide(), 0..12),
    ) {
        let guides: Vec<GuideId> = guides.into_iter().collect();
        // The first record of a guide counts, as there is one alone in the store.
        let is_finished = Progress::of(&guides, &read).finished_on.is_some();

        prop_assert_eq!(is_finished, go_on_with(&guides, &read).is_none());
    }
}
