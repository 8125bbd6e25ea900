//! Actions: kept together and read again, and in an order that says what is next.

use chrono::NaiveDate;
use proptest::option;
use proptest::prelude::*;
use turnabout::domain::action::{Action, Owner, in_order};
use turnabout::domain::id::{ItemId, PairingId, WriterId};
use turnabout::domain::participant::Side;
use turnabout::domain::text::ShortText;
use turnabout::domain::together::{Document, Value};

use crate::generators::time::any_day;
use crate::generators::{any_pairing_id, any_short_text};

fn id(name: &str) -> ItemId {
    ItemId::parse(name).unwrap()
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn writer() -> WriterId {
    WriterId::parse("anna").unwrap()
}

fn any_owner() -> impl Strategy<Value = Owner> {
    prop_oneof![
        Just(Owner::One(Side::Mentor)),
        Just(Owner::One(Side::Mentee)),
        Just(Owner::Both),
    ]
}

prop_compose! {
    fn any_action(pairing: PairingId)(
        what in any_short_text(),
        owner in any_owner(),
        by in option::of(any_day()),
        done in option::of(any_day()),
        session in option::of(Just(id("s1"))),
        goal in option::of(Just(id("g1"))),
    ) -> Action {
        Action { id: id("a1"), pairing: pairing.clone(), what, owner, by, done, session, goal }
    }
}

fn two_of_one_pairing() -> impl Strategy<Value = (Action, Action)> {
    any_pairing_id().prop_flat_map(|pairing| (any_action(pairing.clone()), any_action(pairing)))
}

proptest! {
    #[test]
    fn an_action_returns_from_what_is_kept_together((first, second) in two_of_one_pairing()) {
        let mut document = Document::default();
        for (action, before) in [(&first, None), (&second, Some(&first))] {
            for edit in action.edits(before) {
                document.make(&writer(), &edit);
            }
            let item = document.item(&action.id).unwrap();
            let read = Action::of_item(&action.pairing, &action.id, item);
            prop_assert_eq!(read.as_ref(), Some(action));
        }
        prop_assert!(second.edits(Some(&second)).is_empty());
    }
}

fn action(name: &str, by: Option<u32>, done: Option<u32>) -> Action {
    Action {
        id: id(name),
        pairing: PairingId::parse("p1").unwrap(),
        what: ShortText::parse(name).unwrap(),
        owner: Owner::Both,
        by: by.map(day),
        done: done.map(day),
        session: None,
        goal: None,
    }
}

#[test]
fn what_is_urgent_comes_first_and_what_was_done_last() {
    let ordered = in_order(vec![
        action("done-early", Some(1), Some(3)),
        action("no-day", None, None),
        action("late", Some(2), None),
        action("done-now", None, Some(22)),
        action("soon", Some(24), None),
    ]);

    let names: Vec<_> = ordered.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(names, ["late", "soon", "no-day", "done-now", "done-early"]);
}

#[test]
fn an_action_is_late_only_after_its_day_and_while_it_is_open() {
    assert!(action("a", Some(21), None).is_late(day(22)));
    assert!(!action("a", Some(22), None).is_late(day(22)));
    assert!(!action("a", Some(21), Some(22)).is_late(day(22)));
    assert!(!action("a", None, None).is_late(day(22)));
}

#[test]
fn an_item_without_words_is_no_action_and_an_unknown_owner_is_both() {
    let mut document = Document::default();
    document.write(
        &writer(),
        &id("a1"),
        "action",
        "what",
        Value::Text(" ".into()),
    );
    document.write(
        &writer(),
        &id("a1"),
        "action",
        "owner",
        Value::Text("dog".into()),
    );
    let pairing = PairingId::parse("p1").unwrap();
    let read = |document: &Document| {
        Action::of_item(&pairing, &id("a1"), document.item(&id("a1")).unwrap())
    };
    assert_eq!(read(&document), None);

    document.write(
        &writer(),
        &id("a1"),
        "action",
        "what",
        Value::Text("Walk".into()),
    );
    assert_eq!(read(&document).unwrap().owner, Owner::Both);
}
