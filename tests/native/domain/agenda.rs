//! Agendas: what a point says, in which order points stand, what is carried over, and how a timer counts.

use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};
use proptest::prelude::*;

use turnabout::domain::agenda::{
    AWAY, Point, PointMinutes, Run, at_end, carried_id, in_order, left_over, minutes_of, moved,
    ready_id,
};
use turnabout::domain::id::{ItemId, PairingId, SessionId, WriterId};
use turnabout::domain::session::{Session, SessionLength, SessionStart, SessionState};
use turnabout::domain::text::ShortText;
use turnabout::domain::together::{Document, Value};
use turnabout::domain::zone::ZoneName;

fn id(name: &str) -> ItemId {
    ItemId::parse(name).unwrap()
}

fn session_id(name: &str) -> SessionId {
    SessionId::parse(name).unwrap()
}

fn writer(name: &str) -> WriterId {
    WriterId::parse(name).unwrap()
}

fn point(name: &str, order: i64) -> Point {
    Point {
        id: id(name),
        session: session_id("s1"),
        order,
        what: ShortText::parse(&format!("Do {name}")).unwrap(),
        minutes: PointMinutes::from_minutes(10).unwrap(),
        is_done: false,
        spent: 0,
        carried: None,
    }
}

/// Points in the order of their names, as they are when nobody has moved any.
fn points(count: usize) -> Vec<Point> {
    let mut all = Vec::new();
    for place in 0..count {
        let order = at_end(&all);
        all.push(point(&format!("p{place}"), order));
    }
    all
}

fn written(document: &mut Document, by: &str, point: &Point, before: Option<&Point>) {
    for edit in point.edits(before) {
        document.make(&writer(by), &edit);
    }
}

fn read(document: &Document, name: &str) -> Option<Point> {
    let id = id(name);
    Point::of_item(&id, document.item(&id)?)
}

#[test]
fn a_point_reads_back_as_it_was_written() {
    let mut document = Document::default();
    let whole = Point {
        is_done: true,
        spent: 725,
        carried: Some(id("p0")),
        ..point("p1", -3000)
    };

    written(&mut document, "a", &whole, None);

    assert_eq!(read(&document, "p1"), Some(whole));
}

#[test]
fn a_new_point_says_nothing_about_what_has_not_begun() {
    let mut document = Document::default();
    written(&mut document, "a", &point("p1", 1000), None);

    let item = document.item(&id("p1")).unwrap();
    let fields: Vec<&str> = item
        .fields()
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();

    assert_eq!(fields, ["minutes", "order", "session", "what"]);
    assert_eq!(read(&document, "p1"), Some(point("p1", 1000)));
}

#[test]
fn what_is_no_point_is_left_out() {
    let mut document = Document::default();
    written(&mut document, "a", &point("p1", 1000), None);
    document.write(
        &writer("a"),
        &id("p1"),
        "point",
        "minutes",
        Value::Number(0),
    );
    assert_eq!(read(&document, "p1"), None);

    document.write(
        &writer("a"),
        &id("p2"),
        "session",
        "what",
        Value::text(Some("x")),
    );
    assert_eq!(read(&document, "p2"), None);
}

#[test]
fn different_things_about_a_point_come_together_and_the_longer_time_counts() {
    let mut mine = Document::default();
    written(&mut mine, "a", &point("p1", 1000), None);
    let mut theirs = mine.clone();
    let before = point("p1", 1000);

    let ticked = Point {
        is_done: true,
        spent: 60,
        ..before.clone()
    };
    written(&mut mine, "a", &ticked, Some(&before));
    let moved = Point {
        order: 2500,
        spent: 90,
        ..before.clone()
    };
    written(&mut theirs, "b", &moved, Some(&before));
    mine.merge(&theirs.clone());
    theirs.merge(&mine.clone());

    let together = Point {
        is_done: true,
        order: 2500,
        spent: 90,
        ..before
    };
    assert_eq!(read(&mine, "p1"), Some(together.clone()));
    assert_eq!(read(&theirs, "p1"), Some(together));
}

#[test]
fn minutes_add_up() {
    assert_eq!(minutes_of(&[]), 0);
    assert_eq!(minutes_of(&points(5)), 50);
    assert_eq!(PointMinutes::from_minutes(0), None);
    assert_eq!(PointMinutes::from_minutes(481), None);
}

#[test]
fn points_with_the_same_number_stand_in_one_order_on_every_device() {
    let (one, other, last) = (point("a", 5), point("b", 5), point("0", 6));

    let expected = vec![one.clone(), other.clone(), last.clone()];

    assert_eq!(
        in_order([last.clone(), other.clone(), one.clone()]),
        expected
    );
    assert_eq!(in_order([other, one, last]), expected);
}

#[test]
fn moving_a_point_writes_one_number_while_there_is_room() {
    let all = points(4);

    assert_eq!(moved(&all, 3, 1), [(id("p3"), 1500)]);
    assert_eq!(moved(&all, 0, 3), [(id("p0"), 5000)]);
    assert_eq!(moved(&all, 2, 0), [(id("p2"), 0)]);
    assert_eq!(moved(&all, 1, 1), []);
    assert_eq!(moved(&all, 9, 1), []);
}

#[test]
fn without_room_the_numbers_are_given_anew() {
    let all = vec![point("a", 1), point("b", 2), point("c", 3)];

    let numbers = moved(&all, 2, 1);

    assert_eq!(numbers, [(id("a"), 1000), (id("c"), 2000), (id("b"), 3000)]);
}

/// The names of points after these moves, by the numbers that were written.
fn by_numbers(mut points: Vec<Point>, moves: &[(usize, usize)]) -> Vec<ItemId> {
    for (from, to) in moves {
        for (id, order) in moved(&points, *from, *to) {
            let point = points.iter_mut().find(|point| point.id == id).unwrap();
            point.order = order;
        }
        points = in_order(points);
    }
    points.into_iter().map(|point| point.id).collect()
}

/// The names after the same moves in a list.
fn by_list(points: &[Point], moves: &[(usize, usize)]) -> Vec<ItemId> {
    let mut names: Vec<ItemId> = points.iter().map(|point| point.id.clone()).collect();
    for (from, to) in moves {
        if *from < names.len() {
            let name = names.remove(*from);
            names.insert((*to).min(names.len()), name);
        }
    }
    names
}

proptest! {
    #[test]
    fn any_moves_leave_the_points_as_the_list_has_them(
        count in 1..9_usize,
        moves in proptest::collection::vec((0..9_usize, 0..9_usize), 0..60),
    ) {
        let all = points(count);
        prop_assert_eq!(by_numbers(all.clone(), &moves), by_list(&all, &moves));
    }

    #[test]
    fn that_holds_for_whatever_numbers_two_people_brought_about(
        orders in proptest::collection::vec(
            prop_oneof![-3..3_i64, Just(i64::MAX), Just(i64::MIN), any::<i64>()],
            1..7,
        ),
        moves in proptest::collection::vec((0..7_usize, 0..7_usize), 0..20),
    ) {
        let named = orders.iter().enumerate().map(|(place, order)| point(&format!("p{place}"), *order));
        let all = in_order(named);
        prop_assert_eq!(by_numbers(all.clone(), &moves), by_list(&all, &moves));
    }

    #[test]
    fn a_point_at_the_end_stands_at_the_end(count in 0..9_usize, moves in proptest::collection::vec((0..9_usize, 0..9_usize), 0..20)) {
        let mut all = points(count);
        for (from, to) in moves {
            for (id, order) in moved(&all, from, to) {
                all.iter_mut().find(|point| point.id == id).unwrap().order = order;
            }
        }
        all.push(point("new", at_end(&all)));
        let ordered = in_order(all);
        prop_assert_eq!(&ordered.last().unwrap().id, &id("new"));
    }
}

fn session(name: &str, day: u32, state: SessionState) -> Session {
    let moment = Utc.with_ymd_and_hms(2026, 10, day, 7, 0, 0).unwrap();
    Session {
        id: session_id(name),
        pairing: PairingId::parse("pair").unwrap(),
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

fn held() -> SessionState {
    SessionState::Held {
        logged_on: NaiveDate::from_ymd_opt(2026, 10, 12).unwrap(),
        covered: None,
    }
}

#[test]
fn what_is_left_of_earlier_sessions_is_what_nobody_did_or_carried_over() {
    let missed = SessionState::Missed {
        logged_on: NaiveDate::from_ymd_opt(2026, 10, 12).unwrap(),
    };
    let sessions = [
        session("first", 1, held()),
        session("second", 8, missed),
        session("planned", 9, SessionState::Planned),
        session("now", 15, SessionState::Planned),
        session("later", 22, held()),
    ];
    let of = |session: &str, name: &str, order: i64| Point {
        session: session_id(session),
        ..point(name, order)
    };
    let done = Point {
        is_done: true,
        ..of("first", "done", 1)
    };
    let goes_on = Point {
        carried: Some(id("gone-on")),
        ..of("planned", "goes-on", 1)
    };
    let points = [
        of("first", "left-b", 3000),
        of("first", "left-a", 2000),
        done,
        of("first", "gone-on", 4000),
        goes_on,
        of("second", "left-c", 1000),
        of("planned", "waits", 1000),
        of("now", "own", 1000),
        of("later", "later", 1000),
    ];

    let left = left_over(&sessions[3], &sessions, &points);

    let names: Vec<&str> = left.iter().map(|point| point.id.as_str()).collect();
    assert_eq!(names, ["left-c", "left-a", "left-b"]);
}

#[test]
fn the_same_point_made_on_two_devices_is_one_point() {
    let session = session_id("0190a5f4-7b3c-7d2e-8f10-123456789abc");

    let first = ready_id(&session, "ai-tools/1", 1).unwrap();

    assert_eq!(ready_id(&session, "ai-tools/1", 1), Some(first.clone()));
    assert_ne!(ready_id(&session, "ai-tools/1", 2), Some(first.clone()));
    assert_ne!(ready_id(&session, "ai-tools/2", 1), Some(first.clone()));
    let once = carried_id(&first).unwrap();
    let twice = carried_id(&once).unwrap();
    assert_eq!(once.as_str(), format!("c1-{first}"));
    assert_eq!(twice.as_str(), format!("c2-{first}"));
    let long = session_id(&"s".repeat(64));
    assert_eq!(ready_id(&long, "ai-tools/1", 1), None);
}

fn at(second: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 10, 12, 7, 0, 0).unwrap() + Duration::seconds(second)
}

#[test]
fn a_timer_goes_on_from_what_it_had_and_by_the_clock() {
    let begun = Point {
        spent: 100,
        ..point("p1", 1000)
    };

    let run = Run::start(&begun, at(0));

    assert_eq!(run.spent(at(0)), 100);
    assert_eq!(run.spent(at(65)), 165);
    assert_eq!(run.spent(at(-500)), 100);
    // Over the time of the point it goes on counting.
    assert_eq!(run.spent(at(3600)), 3700);
}

#[test]
fn a_timer_outlives_the_page_that_showed_it() {
    let run = Run::start(&point("p1", 1000), at(0)).seen_at(at(30));

    let noted = Run::of_note(&run.note()).unwrap();

    assert_eq!(noted, run);
    assert_eq!(noted.spent(at(45)), 45);
    assert!(!noted.was_left(at(30) + AWAY));
    assert!(noted.was_left(at(31) + AWAY));
    assert_eq!(noted.spent_when_seen(), 30);
    for note in [
        "",
        "p1",
        "p1 x 2026-10-12T07:00:00 2026-10-12T07:00:00",
        "p1 0 now now",
    ] {
        assert_eq!(Run::of_note(note), None, "{note:?}");
    }
}
