//! Goals, their steps, and how far they have come.

use chrono::NaiveDate;
use proptest::prelude::*;

use turnabout::domain::goal::{
    Goal, GoalState, LinkedAction, Percent, Progress, Step, between, last_of_each_day,
};
use turnabout::domain::id::{ItemId, WriterId};
use turnabout::domain::participant::Side;
use turnabout::domain::text::{GoalMeasure, ProgressNote, ShortText};
use turnabout::domain::together::{Document, Edit, Value};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(text: &str) -> ItemId {
    ItemId::parse(text).unwrap()
}

fn make(document: &mut Document, by: &str, edits: &[Edit]) {
    for edit in edits {
        document.make(&WriterId::parse(by).unwrap(), edit);
    }
}

fn goal(name: &str, by: Option<&str>) -> Goal {
    Goal {
        id: id(name),
        what: ShortText::parse(name).unwrap(),
        measure: GoalMeasure::parse("We see it.").ok(),
        by: by.map(day),
        state: GoalState::Open,
    }
}

fn step(name: &str, order: i64) -> Step {
    Step {
        id: id(name),
        goal: id("g"),
        what: ShortText::parse(name).unwrap(),
        order,
        done: None,
    }
}

fn update(name: &str, on: &str, percent: i64) -> Progress {
    Progress {
        id: id(name),
        goal: id("g"),
        on: day(on),
        percent: Percent::new(percent).unwrap(),
        note: ProgressNote::parse("So far so good.").ok(),
        side: Some(Side::Mentee),
    }
}

#[test]
fn a_goal_returns_from_its_item_in_every_state() {
    for state in [
        GoalState::Open,
        GoalState::Reached(day("2026-12-01")),
        GoalState::Dropped(day("2026-12-02")),
    ] {
        let mut document = Document::default();
        let goal = Goal {
            state,
            ..goal("g", Some("2027-01-01"))
        };
        make(&mut document, "a", &goal.edits(None));
        assert_eq!(Goal::all(&document), [goal]);
    }
}

#[test]
fn only_what_changed_of_a_goal_is_written() {
    let before = goal("g", None);
    let after = Goal {
        by: Some(day("2027-01-01")),
        ..before.clone()
    };
    assert!(before.edits(Some(&before)).is_empty());
    let edits = after.edits(Some(&before));
    assert!(matches!(&edits[..], [Edit::Write { field, value, .. }]
        if field == "by" && *value == Value::Text("2027-01-01".into())));
}

#[test]
fn goals_stand_in_the_order_of_their_days_and_those_without_last() {
    let mut document = Document::default();
    for goal in [
        goal("never", None),
        goal("late", Some("2027-06-01")),
        goal("soon", Some("2027-01-01")),
    ] {
        make(&mut document, "a", &goal.edits(None));
    }
    let names: Vec<_> = Goal::all(&document)
        .iter()
        .map(|goal| goal.what.to_string())
        .collect();
    assert_eq!(names, ["soon", "late", "never"]);
}

#[test]
fn a_goal_that_cannot_be_read_is_left_out() {
    let mut document = Document::default();
    make(&mut document, "a", &goal("g", None).edits(None));
    let writer = WriterId::parse("a").unwrap();
    document.write(
        &writer,
        &id("g"),
        "goal",
        "state",
        Value::Text("won".into()),
    );
    assert!(Goal::all(&document).is_empty());
}

#[test]
fn texts_and_shares_keep_to_their_bounds() {
    assert!(ShortText::parse(&"x".repeat(300)).is_ok());
    assert!(ShortText::parse(&"x".repeat(301)).is_err());
    assert!(GoalMeasure::parse(&"x".repeat(500)).is_ok());
    assert!(GoalMeasure::parse(&"x".repeat(501)).is_err());
    assert!(ProgressNote::parse(&"x".repeat(1000)).is_ok());
    assert!(ProgressNote::parse(&"x".repeat(1001)).is_err());
    let shares = [-1, 0, 100, 101, 256, i64::MAX].map(|share| Percent::new(share).is_some());
    assert_eq!(shares, [false, true, true, false, false, false]);
}

#[test]
fn steps_that_two_added_apart_stand_alike_on_both_devices() {
    let mut here = Document::default();
    make(&mut here, "a", &step("first", 1000).edits(None));
    let mut there = here.clone();
    make(&mut here, "a", &step("mine", 2000).edits(None));
    make(&mut there, "b", &step("theirs", 2000).edits(None));
    let (mut one, mut other) = (here.clone(), there.clone());
    one.merge(&there);
    other.merge(&here);

    assert_eq!(
        Step::of_goal(&one, &id("g")),
        Step::of_goal(&other, &id("g"))
    );
    assert_eq!(Step::of_goal(&one, &id("g")).len(), 3);
}

#[test]
fn a_step_moves_by_one_write_while_there_is_room() {
    let steps = [step("a", 1000), step("b", 2000), step("c", 3000)];
    let edits = Step::moved(&steps, &id("c"), 1);
    assert!(matches!(&edits[..], [Edit::Write { item, value, .. }]
        if *item == id("c") && *value == Value::Number(1500)));

    let tight = [step("a", 1), step("b", 2), step("c", 3)];
    assert!(Step::moved(&tight, &id("c"), 1).len() > 1);
    assert!(Step::moved(&tight, &id("c"), 2).is_empty());
    assert!(Step::moved(&tight, &id("none"), 0).is_empty());
}

proptest! {
    #[test]
    fn a_step_stands_where_it_was_moved_to(
        orders in prop::collection::vec(prop_oneof![-3_i64..3, any::<i64>()], 1..8),
        from: prop::sample::Index,
        to: prop::sample::Index,
    ) {
        let mut document = Document::default();
        for (number, order) in orders.iter().enumerate() {
            let step = step(&format!("s{number}"), *order);
            make(&mut document, "a", &step.edits(None));
        }
        let before = Step::of_goal(&document, &id("g"));
        let (from, to) = (from.index(before.len()), to.index(before.len()));
        let moving = before[from].clone();
        make(&mut document, "a", &Step::moved(&before, &moving.id, to));

        let mut expected: Vec<_> = before.iter().map(|step| step.id.clone()).collect();
        let moved = expected.remove(from);
        expected.insert(to, moved);
        let after = Step::of_goal(&document, &id("g"));
        let after: Vec<_> = after.into_iter().map(|step| step.id).collect();
        prop_assert_eq!(after, expected);
    }

    #[test]
    fn an_order_lies_between_two_others(before: i64, after: i64) {
        if let Some(middle) = between(Some(before), Some(after)) {
            prop_assert!(before < middle && middle < after);
        }
        if let Some(last) = between(Some(before), None) {
            prop_assert!(before < last);
        }
        if let Some(first) = between(None, Some(after)) {
            prop_assert!(first < after);
        }
    }
}

#[test]
fn updates_stand_by_day_and_of_one_day_as_they_were_written() {
    let mut document = Document::default();
    for update in [
        update("u1", "2026-12-02", 40),
        update("u2", "2026-12-01", 10),
        update("u3", "2026-12-02", 35),
        update("u0", "2026-12-02", 50),
    ] {
        make(&mut document, "a", &update.edits(None));
    }
    // A correction later on does not change where it stands.
    let corrected = Progress {
        percent: Percent::new(45).unwrap(),
        ..update("u1", "2026-12-02", 40)
    };
    let seen = update("u1", "2026-12-02", 40);
    make(&mut document, "a", &corrected.edits(Some(&seen)));

    let updates = Progress::of_goal(&document, &id("g"));
    let shares: Vec<_> = updates.iter().map(|update| update.percent.get()).collect();
    assert_eq!(shares, [10, 45, 35, 50]);
    let days = last_of_each_day(&updates);
    let days: Vec<_> = days
        .iter()
        .map(|(day, share)| (*day, share.get()))
        .collect();
    assert_eq!(days, [(day("2026-12-01"), 10), (day("2026-12-02"), 50)]);
}

#[test]
fn the_actions_of_a_goal_are_found() {
    let mut document = Document::default();
    let writer = WriterId::parse("a").unwrap();
    let mut write = |item: &str, field: &str, text: &str| {
        document.write(
            &writer,
            &id(item),
            "action",
            field,
            Value::Text(text.into()),
        );
    };
    write("a1", "what", "Try it");
    write("a1", "goal", "g");
    write("a1", "session", "s1");
    write("a1", "done", "2026-12-01");
    write("a2", "what", "Ask the team");
    write("a2", "goal", "g");
    write("a3", "what", "Something else");

    let linked = LinkedAction::of_goal(&document, &id("g"));
    let names: Vec<_> = linked.iter().map(|action| action.what.as_str()).collect();
    assert_eq!(names, ["Ask the team", "Try it"]);
    assert_eq!(linked[1].done, Some(day("2026-12-01")));
    assert!(linked[1].session.is_some());
}
