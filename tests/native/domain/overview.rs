//! What a pair has before it, behind it and open, and searching it.

use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};
use proptest::prelude::*;

use turnabout::domain::id::{ItemId, PairingId, SessionId, WriterId};
use turnabout::domain::overview::search::{Entry, Sort, index, words_of};
use turnabout::domain::overview::{Happened, Overview};
use turnabout::domain::pair::PrivateNote;
use turnabout::domain::session::{Session, SessionLength, SessionStart, SessionState};
use turnabout::domain::text::LongText;
use turnabout::domain::together::{Document, Edit, Value};
use turnabout::domain::zone::ZoneName;

fn pairing() -> PairingId {
    PairingId::parse("p1").unwrap()
}

fn writer() -> WriterId {
    WriterId::parse("w1").unwrap()
}

fn item(id: &str) -> ItemId {
    ItemId::parse(id).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
}

fn session(id: &str, days: i64, state: SessionState) -> Session {
    let moment = now() + Duration::days(days);
    Session {
        id: SessionId::parse(id).unwrap(),
        pairing: pairing(),
        start: SessionStart {
            local: moment.naive_utc(),
            zone: ZoneName::parse("UTC").unwrap(),
            moment,
        },
        length: SessionLength::DEFAULT,
        place: None,
        state,
        revision: 0,
    }
}

fn held(covered: &str) -> SessionState {
    SessionState::Held {
        logged_on: day("2026-11-01"),
        covered: LongText::parse(covered).ok(),
    }
}

fn make(document: &mut Document, edits: Vec<Edit>) {
    for edit in edits {
        document.make(&writer(), &edit);
    }
}

fn write(document: &mut Document, id: &str, kind: &str, fields: &[(&str, &str)]) {
    for (name, text) in fields {
        let value = Value::Text((*text).to_owned());
        document.write(&writer(), &item(id), kind, name, value);
    }
}

fn document() -> Document {
    let mut document = Document::default();
    let logged_on = day("2026-10-01");
    for session in [
        session("held", -30, held("Hur Åsa väljer")),
        session("missed", -60, SessionState::Missed { logged_on }),
        session(
            "cancelled",
            -20,
            SessionState::Cancelled {
                logged_on,
                by: None,
            },
        ),
        session("over", -1, SessionState::Planned),
        session("next", 7, SessionState::Planned),
        session("gone", 14, SessionState::Planned),
    ] {
        make(&mut document, session.edits(None));
    }
    make(&mut document, vec![Edit::Remove(item("gone"))]);
    write(
        &mut document,
        "a1",
        "action",
        &[("what", "Later"), ("owner", "mentor"), ("by", "2026-12-24")],
    );
    write(
        &mut document,
        "a2",
        "action",
        &[("what", "Whenever"), ("owner", "both")],
    );
    write(
        &mut document,
        "a3",
        "action",
        &[("what", "Now"), ("by", "2026-11-22"), ("session", "held")],
    );
    write(
        &mut document,
        "a4",
        "action",
        &[("what", "Done"), ("done", "2026-11-02")],
    );
    write(
        &mut document,
        "l1",
        "learned",
        &[
            ("what", "To ask first"),
            ("side", "mentee"),
            ("on", "2026-10-23"),
            ("session", "held"),
        ],
    );
    write(
        &mut document,
        "g1",
        "goal",
        &[("what", "Speak up"), ("state", "reached 2026-11-15")],
    );
    write(
        &mut document,
        "g2",
        "goal",
        &[("what", "Not yet"), ("state", "open")],
    );
    document
}

fn overview() -> Overview {
    Overview::of(&pairing(), &document())
}

#[test]
fn sessions_are_due_or_next_by_when_they_end() {
    let overview = overview();
    let names = |over| {
        let planned = overview.planned(over, now());
        planned
            .map(|session| session.id.to_string())
            .collect::<Vec<_>>()
    };

    assert_eq!(names(true), ["over"]);
    assert_eq!(names(false), ["next"]);
}

#[test]
fn held_is_counted_against_all_that_were_not_cancelled() {
    let tally = overview().tally();

    assert_eq!((tally.held, tally.planned), (1, 4));
    assert_eq!(tally.per_cent(), 25);
    assert_eq!(Overview::default().tally().per_cent(), 0);
}

#[test]
fn open_actions_come_by_their_day_and_those_without_one_last() {
    let overview = overview();
    let open = overview.actions.iter();
    let open: Vec<_> = open.map(|action| action.what.as_str()).collect();

    assert_eq!(open, ["Now", "Later", "Whenever"]);
    let today = day("2026-11-22");
    let due = overview
        .actions
        .iter()
        .filter(|action| action.is_due(today));
    assert_eq!(due.count(), 1);
}

#[test]
fn a_tick_closes_an_action_and_can_be_taken_back() {
    let mut document = document();
    let action = overview().actions.remove(0);
    let today = day("2026-11-22");
    assert!(action.is_still(&document));

    make(&mut document, action.done_on(today));

    assert!(!action.is_still(&document));
    assert!(action.was_done_on(today, &document));
    assert_eq!(Overview::of(&pairing(), &document).actions.len(), 2);

    make(&mut document, action.opened_again(today));

    assert!(action.is_still(&document));
}

#[test]
fn the_timeline_has_what_happened_the_latest_first() {
    let overview = overview();
    let what = overview
        .timeline
        .iter()
        .map(|happening| match &happening.what {
            Happened::Session(session) => session.id.to_string(),
            Happened::Learned { what, .. } => what.clone().unwrap_or_default(),
            Happened::Reached { what } => what.clone(),
        });

    let expected = ["Speak up", "cancelled", "To ask first", "held", "missed"];
    assert_eq!(what.collect::<Vec<_>>(), expected);
}

fn private(text: &str) -> PrivateNote {
    PrivateNote {
        session: item("over"),
        pairing: pairing(),
        text: LongText::parse(text).unwrap(),
    }
}

fn found(entries: &[Entry], typed: &str) -> Vec<(Sort, String)> {
    let words = words_of(typed);
    let found = entries.iter().filter(|entry| entry.has(&words));
    let shown = found.map(|entry| {
        let pieces = entry.excerpt(&words).into_iter();
        let marked = pieces.map(|piece| match piece.is_hit {
            true => format!("[{}]", piece.text),
            false => piece.text,
        });
        (entry.sort, marked.collect())
    });
    shown.collect()
}

#[test]
fn everything_that_was_written_is_found() {
    let mut document = document();
    write(
        &mut document,
        "held",
        "session",
        &[("notes", "Om AI och\nannat")],
    );
    write(
        &mut document,
        "pt",
        "point",
        &[("what", "AI i vardagen"), ("session", "held")],
    );
    write(&mut document, "a9", "action", &[("what", "Prova AI")]);
    write(
        &mut document,
        "l9",
        "learned",
        &[
            ("what", "AI gissar"),
            ("side", "mentor"),
            ("on", "2026-11-01"),
        ],
    );
    write(
        &mut document,
        "x9",
        "point",
        &[("what", "AI som togs bort")],
    );
    make(&mut document, vec![Edit::Remove(item("x9"))]);
    let mut elsewhere = private("AI i ett annat par");
    elsewhere.pairing = PairingId::parse("p2").unwrap();
    let notes = [private("AI skrämmer mig"), elsewhere];

    let mut found = found(&index(&pairing(), &document, &notes), "ai");

    found.sort_by_key(|(sort, _)| *sort as u8);
    let expected = [
        (Sort::Notes, "Om [AI] och annat"),
        (Sort::Point, "[AI] i vardagen"),
        (Sort::Action, "Prova [AI]"),
        (Sort::Learned, "[AI] gissar"),
        (Sort::Private, "[AI] skrämmer mig"),
    ];
    let expected = expected.map(|(sort, text)| (sort, text.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn every_word_must_be_there_and_each_is_marked_in_any_case() {
    let entries = index(&pairing(), &document(), &[]);

    let expected = (Sort::Covered, "Hur [Åsa] [väl]jer".to_owned());
    assert_eq!(found(&entries, "VÄL  åsa"), [expected]);
    assert_eq!(found(&entries, "åsa nej"), []);
    assert_eq!(found(&entries, "   "), []);
}

#[test]
fn the_latest_session_comes_first() {
    let mut document = Document::default();
    for (id, days) in [("a", -30), ("b", -1), ("c", -10)] {
        make(&mut document, session(id, days, held("same")).edits(None));
    }
    let entries = index(&pairing(), &document, &[]);

    let order = entries.iter().filter_map(|entry| entry.session.as_ref());
    assert_eq!(
        order.map(SessionId::as_str).collect::<Vec<_>>(),
        ["b", "c", "a"]
    );
}

#[test]
fn both_versions_of_a_note_that_is_contested_are_found() {
    let mut mine = document();
    let mut theirs = mine.clone();
    write(&mut mine, "held", "session", &[("notes", "ananas")]);
    let other = WriterId::parse("w2").unwrap();
    theirs.write(
        &other,
        &item("held"),
        "session",
        "notes",
        Value::Text("banan".to_owned()),
    );
    mine.merge(&theirs);

    let entries = index(&pairing(), &mine, &[]);

    assert_eq!(found(&entries, "anan").len(), 2);
}

#[test]
fn a_long_text_is_cut_between_words() {
    let text = format!("{}nål i höstack {}", "ord ".repeat(200), "ord ".repeat(200));
    let mut document = Document::default();
    make(&mut document, session("a", -1, held(&text)).edits(None));

    let found = found(&index(&pairing(), &document, &[]), "nål");

    let shown = &found[0].1;
    assert!(shown.starts_with("… ord ord"), "{shown}");
    assert!(shown.contains("ord [nål] i höstack ord"), "{shown}");
    assert!(shown.ends_with("ord …"), "{shown}");
    assert!(shown.chars().count() < 300);
}

#[test]
fn a_letter_that_becomes_two_small_ones_moves_no_mark() {
    let mut document = Document::default();
    make(
        &mut document,
        session("a", -1, held("İİİ Istanbul väntar")).edits(None),
    );

    let expected = (Sort::Covered, "İİİ Istanbul [väntar]".to_owned());
    assert_eq!(
        found(&index(&pairing(), &document, &[]), "väntar"),
        [expected]
    );
}

proptest! {
    #[test]
    fn what_is_shown_is_what_was_written_and_what_is_marked_was_looked_for(
        before in "[a-zåÅÄ İß\n]{0,300}",
        after in "[a-zåÅÄ İß\n]{0,300}",
        word in "[a-zåäö]{1,8}",
    ) {
        let text = format!("x{before}{}{after}x", word.to_uppercase());
        let mut document = Document::default();
        make(&mut document, session("a", -1, held(&text)).edits(None));
        let entries = index(&pairing(), &document, &[]);
        let words = words_of(&word);

        prop_assert!(entries[0].has(&words));
        let pieces = entries[0].excerpt(&words);

        let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let shown = shown.trim_start_matches("… ").trim_end_matches(" …");
        prop_assert!(text.replace('\n', " ").contains(shown));
        prop_assert!(pieces.iter().any(|piece| piece.is_hit));
        for piece in pieces.iter().filter(|piece| piece.is_hit) {
            // Of a letter that becomes two when it is made small, the first stands for both.
            let small = piece.text.chars().filter_map(|letter| letter.to_lowercase().next());
            let small: String = small.collect();
            prop_assert!(small.contains(&word), "{small}");
        }
    }
}
