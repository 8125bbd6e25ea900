//! A session is the same after it was kept together, and its revision grows with every change that a calendar shows.

use proptest::prelude::*;
use turnabout::domain::id::{ItemId, WriterId};
use turnabout::domain::session::{Session, SessionState};
use turnabout::domain::together::{Document, Edit, Item, Value};

use crate::generators::*;

fn writer(name: &str) -> WriterId {
    WriterId::parse(name).unwrap()
}

fn write(document: &mut Document, name: &str, edits: &[Edit]) {
    for edit in edits {
        document.make(&writer(name), edit);
    }
}

fn read(document: &Document, like: &Session) -> Option<Session> {
    let id = ItemId::from(&like.id);
    Session::of_item(&like.pairing, &id, document.item(&id)?)
}

/// The same but for the revision, which follows from the writes.
fn said(session: &Session) -> Session {
    Session {
        revision: 0,
        ..session.clone()
    }
}

proptest! {
    #[test]
    fn a_session_returns_as_it_was_written(session in any_session()) {
        let mut document = Document::default();
        write(&mut document, "a", &session.edits(None));

        let found = read(&document, &session).unwrap();

        prop_assert_eq!(said(&found), said(&session));
        prop_assert!(found.revision > session.revision || session.revision > u32::MAX - 100);
    }

    #[test]
    fn only_what_differs_is_written_and_nothing_where_nothing_does(
        before in any_session(),
        after in any_session(),
    ) {
        let after = Session { id: before.id.clone(), pairing: before.pairing.clone(), ..after };
        let mut document = Document::default();
        write(&mut document, "a", &before.edits(None));
        let kept = read(&document, &before).unwrap();
        prop_assert_eq!(kept.edits(Some(&kept)), []);

        let edits = after.edits(Some(&kept));
        write(&mut document, "a", &edits);

        let found = read(&document, &before).unwrap();
        prop_assert_eq!(said(&found), said(&after));
        let in_calendars = |edit: &Edit| !matches!(edit, Edit::Write { field, .. } if field == "covered");
        if edits.iter().any(in_calendars) {
            prop_assert!(found.revision > kept.revision || kept.revision > u32::MAX - 100);
        } else {
            prop_assert_eq!(found.revision, kept.revision);
        }
    }

    #[test]
    fn both_devices_come_to_the_same_revision_which_is_never_lower(
        planned in any_session(),
        one in any_session(),
        other in any_session(),
    ) {
        let like = |session: Session| Session {
            id: planned.id.clone(),
            pairing: planned.pairing.clone(),
            ..session
        };
        let mut here = Document::default();
        write(&mut here, "a", &planned.edits(None));
        let mut there = here.clone();
        let kept = read(&here, &planned).unwrap();
        write(&mut here, "a", &like(one).edits(Some(&kept)));
        write(&mut there, "b", &like(other).edits(Some(&kept)));
        let most = read(&here, &planned).unwrap().revision.max(read(&there, &planned).unwrap().revision);

        let mut met = here.clone();
        met.merge(&there);
        there.merge(&here);

        prop_assert_eq!(&met, &there);
        prop_assert!(read(&met, &planned).unwrap().revision >= most);
    }
}

#[test]
fn what_was_covered_stays_where_a_session_is_said_not_to_have_been_after_all() {
    let session = session_item(&[("state", "held 2026-11-02"), ("covered", "Feedback")]);
    let held = of(&session);

    let cancelled = held.clone().cancelled(None, day("2026-11-03"));

    let edits = cancelled.edits(Some(&held));
    assert!(
        !edits
            .iter()
            .any(|edit| matches!(edit, Edit::Write { field, .. } if field == "covered"))
    );
}

#[test]
fn what_no_release_wrote_is_no_session() {
    for (field, value) in [
        ("start", "tomorrow"),
        (
            "start",
            "2026-11-02T09:00:00 Europe/Stockholm 2026-11-02T08:00:00",
        ),
        ("state", "held"),
        ("state", "postponed 2026-11-02"),
        ("state", ""),
    ] {
        let item = session_item(&[(field, value)]);
        let pairing = pairing();
        assert_eq!(
            Session::of_item(&pairing, &id(), &item),
            None,
            "{field}: {value}"
        );
    }
    let mut note = session_item(&[]);
    note.kind = "note".to_owned();
    assert_eq!(Session::of_item(&pairing(), &id(), &note), None);
    assert_eq!(of(&session_item(&[])).state, SessionState::Planned);
}

fn id() -> ItemId {
    ItemId::parse("s1").unwrap()
}

fn pairing() -> turnabout::domain::id::PairingId {
    turnabout::domain::id::PairingId::parse("x1").unwrap()
}

fn day(text: &str) -> chrono::NaiveDate {
    turnabout::domain::iso::day(text).unwrap()
}

fn of(item: &Item) -> Session {
    Session::of_item(&pairing(), &id(), item).unwrap()
}

/// A planned session of an hour, with some fields in the place of the usual ones.
fn session_item(fields: &[(&str, &str)]) -> Item {
    let mut document = Document::default();
    let usual = [
        (
            "start",
            "2026-11-02T09:00:00 Europe/Stockholm 2026-11-02T08:00:00Z",
        ),
        ("state", "planned"),
    ];
    for (name, text) in usual.iter().chain(fields) {
        let value = Value::Text((*text).to_owned());
        document.write(&writer("a"), &id(), Session::KIND, name, value);
    }
    document.write(
        &writer("a"),
        &id(),
        Session::KIND,
        "length",
        Value::Number(60),
    );
    document.item(&id()).unwrap().clone()
}
