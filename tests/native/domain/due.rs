//! What is due, and how soon.

use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;

use crate::generators::{any_session, least_my_pairing};
use turnabout::domain::check_in::CheckIn;
use turnabout::domain::due::{DAYS_AHEAD, Due, Soon, Thing, due_in};
use turnabout::domain::id::{ItemId, WriterId};
use turnabout::domain::pairing::Answer;
use turnabout::domain::session::{Session, SessionState};
use turnabout::domain::together::{Document, Edit, Edits, Value};

const TODAY: &str = "2026-03-10";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    format!("{TODAY}T12:00:00Z").parse().unwrap()
}

fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    moment.date_naive()
}

fn id(text: &str) -> ItemId {
    ItemId::parse(text).unwrap()
}

/// An item: identifier, kind and fields.
type Written<'a> = (&'a str, &'static str, &'a [(&'a str, &'a str)]);

/// A document with these items.
fn document(items: &[Written<'_>]) -> Document {
    let mut document = Document::default();
    for (item, kind, fields) in items {
        let item = id(item);
        let mut edits = Edits::of(&item, kind);
        for (name, text) in *fields {
            edits = edits.field(name, None, Value::Text((*text).to_owned()));
        }
        make(&mut document, edits.done());
    }
    document
}

fn make(document: &mut Document, edits: Vec<Edit>) {
    let writer = WriterId::parse("anna").unwrap();
    for edit in edits {
        document.make(&writer, &edit);
    }
}

fn due(document: &Document) -> Vec<Due> {
    due_in(&least_my_pairing(), document, None, false, now(), day_of)
}

/// What is due, in short.
fn said(all: &[Due]) -> Vec<String> {
    let name = |due: &Due| match &due.thing {
        Thing::Log(session) => format!("log {}", session.id),
        Thing::Meet(session) => format!("meet {}", session.id),
        Thing::Action { what, session } => {
            let session = session.as_ref().map(|id| format!(" in {id}"));
            format!("{what}{}", session.unwrap_or_default())
        }
        Thing::Review => "review".to_owned(),
        Thing::Choose { count } => format!("choose {count}"),
        Thing::CheckIn(which) => which.as_str().to_owned(),
        Thing::Goal { what } => format!("goal {what}"),
    };
    all.iter()
        .map(|due| format!("{} {}", due.on, name(due)))
        .collect()
}

fn start(text: &str) -> String {
    format!("{text} Europe/Stockholm {text}Z")
}

#[test]
fn a_session_is_to_come_until_it_is_over_and_then_to_be_logged() {
    let (past, now_on, later) = (
        start("2026-03-10T10:00:00"),
        start("2026-03-10T11:30:00"),
        start("2026-03-24T09:00:00"),
    );
    let held = start("2026-03-01T09:00:00");
    let mut document = document(&[
        ("s1", "session", &[("start", &past), ("state", "planned")]),
        ("s2", "session", &[("start", &now_on), ("state", "planned")]),
        ("s3", "session", &[("start", &later), ("state", "planned")]),
        (
            "s4",
            "session",
            &[("start", &held), ("state", "held 2026-03-01")],
        ),
        (
            "s5",
            "session",
            &[("start", &held), ("state", "cancelled 2026-03-01")],
        ),
    ]);
    for session in ["s1", "s2", "s3", "s4", "s5"] {
        let session = id(session);
        let length = Edits::of(&session, Session::KIND).field("length", None, Value::Number(60));
        make(&mut document, length.done());
    }

    let due = due(&document);

    assert_eq!(
        said(&due),
        [
            "2026-03-10 log s1",
            "2026-03-10 meet s2",
            "2026-03-24 meet s3"
        ]
    );
    let soon = due.iter().map(|due| due.soon(day(TODAY)));
    assert_eq!(
        soon.collect::<Vec<_>>(),
        [Soon::Today, Soon::Today, Soon::Later]
    );
}

#[test]
fn of_actions_the_own_and_common_ones_that_are_open_are_due() {
    let document = document(&[
        (
            "a1",
            "action",
            &[("what", "Call"), ("owner", "mentor"), ("by", "2026-03-01")],
        ),
        (
            "a2",
            "action",
            &[
                ("what", "Both"),
                ("owner", "both"),
                ("by", "2026-03-16"),
                ("session", "s1"),
            ],
        ),
        (
            "a3",
            "action",
            &[
                ("what", "Theirs"),
                ("owner", "mentee"),
                ("by", "2026-03-16"),
            ],
        ),
        (
            "a4",
            "action",
            &[
                ("what", "Done"),
                ("owner", "mentor"),
                ("by", "2026-03-16"),
                ("done", "2026-03-02"),
            ],
        ),
        ("a5", "action", &[("what", "Some day"), ("owner", "mentor")]),
        (
            "a6",
            "action",
            &[("what", "Bad"), ("owner", "mentor"), ("by", "soon")],
        ),
    ]);

    let due = due(&document);

    assert_eq!(said(&due), ["2026-03-01 Call", "2026-03-16 Both in s1"]);
    assert_eq!(due[0].soon(day(TODAY)), Soon::Today);
    assert_eq!(due[1].soon(day(TODAY)), Soon::ThisWeek);
}

#[test]
fn goals_the_review_and_a_check_in_are_due_on_their_days() {
    let document = document(&[
        (
            "g1",
            "goal",
            &[("what", "Open"), ("by", "2026-03-17"), ("state", "open")],
        ),
        ("g2", "goal", &[("what", "New"), ("by", "2026-03-17")]),
        (
            "g3",
            "goal",
            &[
                ("what", "Reached"),
                ("by", "2026-03-17"),
                ("state", "reached 2026-03-01"),
            ],
        ),
        (
            "g4",
            "goal",
            &[
                ("what", "Dropped"),
                ("by", "2026-03-17"),
                ("state", "dropped 2026-03-01"),
            ],
        ),
        ("agreement", "agreement", &[("review-on", "2026-06-10")]),
        ("later", "goal", &[("what", "Far"), ("by", "2026-06-11")]),
    ]);
    let check_in = Some((CheckIn::Pulse, day("2026-03-02")));
    let all = |is_ended| {
        due_in(
            &least_my_pairing(),
            &document,
            check_in,
            is_ended,
            now(),
            day_of,
        )
    };

    assert_eq!(
        said(&all(false)),
        [
            "2026-03-02 pulse",
            "2026-06-10 review",
            "2026-03-17 goal Open",
            "2026-03-17 goal New"
        ]
    );
    assert_eq!(said(&all(true)), ["2026-03-02 pulse"]);
}

#[test]
fn what_is_gone_is_not_due_and_nothing_is_before_a_yes() {
    let mut document = document(&[("g1", "goal", &[("what", "Gone"), ("by", "2026-03-17")])]);
    assert_eq!(due(&document).len(), 1);
    let mut waiting = least_my_pairing();
    waiting.my_answer = Answer::Waiting;
    let check_in = Some((CheckIn::Pulse, day(TODAY)));
    assert!(due_in(&waiting, &document, check_in, false, now(), day_of).is_empty());

    make(&mut document, vec![Edit::Remove(id("g1"))]);
    assert!(due(&document).is_empty());
}

proptest! {
    #[test]
    fn a_planned_session_is_due_once_and_a_logged_one_never(
        session in any_session(), ahead in -400_i64..400,
    ) {
        let moment = now() + chrono::Duration::days(ahead);
        let mut session = session;
        session.start.moment = moment;
        session.start.local = moment.naive_utc();
        let mut document = Document::default();
        make(&mut document, session.edits(None));

        let due = due(&document);

        let is_near = ahead <= i64::try_from(DAYS_AHEAD).unwrap();
        let is_due = session.state == SessionState::Planned && is_near;
        prop_assert_eq!(due.len(), usize::from(is_due));
    }

    #[test]
    fn every_day_is_today_this_week_or_later(ahead in 0_u64..400) {
        let today = day(TODAY);
        let on = today + Days::new(ahead);
        let due = Due {
            on,
            pairing: least_my_pairing().id,
            thing: Thing::Review,
            key: String::new(),
        };
        let soon = match ahead {
            0 => Soon::Today,
            1..7 => Soon::ThisWeek,
            _ => Soon::Later,
        };
        prop_assert_eq!(due.soon(today), soon);
    }
}

#[test]
fn a_key_changes_with_the_day_and_holds_no_words() {
    let on = |by: &str| {
        let fields: &[(&str, &str)] = &[("what", "Secret"), ("by", by)];
        due(&document(&[("g1", "goal", fields)]))[0].key.clone()
    };
    assert_eq!(on("2026-03-17"), "x1/g1/2026-03-17");
    assert_ne!(on("2026-03-17"), on("2026-03-18"));
}

#[test]
fn what_waits_for_a_choice_is_due_today_and_timers_do_not() {
    let mut ours = document(&[("a1", "action", &[("what", "Call")])]);
    let mut theirs = ours.clone();
    let writer = |name| WriterId::parse(name).unwrap();
    let text = |words: &str| Value::Text(words.to_owned());
    ours.write(
        &writer("anna"),
        &id("a1"),
        "action",
        "spent",
        Value::Number(1),
    );
    theirs.write(
        &writer("bo"),
        &id("a1"),
        "action",
        "spent",
        Value::Number(2),
    );
    ours.merge(&theirs);
    assert_eq!(said(&due(&ours)), [] as [&str; 0]);

    ours.write(
        &writer("anna"),
        &id("a1"),
        "action",
        "what",
        text("Call them"),
    );
    theirs.write(&writer("bo"), &id("a1"), "action", "what", text("Write"));
    ours.merge(&theirs);
    assert_eq!(said(&due(&ours)), ["2026-03-10 choose 1"]);
}
