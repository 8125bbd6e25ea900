//! Sessions on their way into a calendar file, as the app asks for it and the worker writes it.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, CalendarComponent, Component};
use proptest::prelude::*;
use turnabout::domain::id::{ItemId, PairingId, SessionId, WriterId};
use turnabout::domain::session::{Session, SessionLength, SessionStart, SessionState};
use turnabout::domain::text::ShortText;
use turnabout::domain::together::{Document, Edit};
use turnabout::domain::zone::ZoneName;
use turnabout::exchange::job::calendar::{AskForCalendar, EntryShape, WriteCalendar};
use turnabout::exchange::job::{Answer, answer};

use crate::generators::any_session;

/// The file of sessions, by the way that the app takes.
fn file(sessions: &[(Session, bool)]) -> String {
    let entries = sessions
        .iter()
        .map(|(session, is_gone)| EntryShape::new(session, *is_gone, "Åsa & Björn", "Hej"));
    let question = WriteCalendar {
        entries: entries.collect(),
        made_at: "2026-11-22T08:00:00".to_owned(),
    };
    let question = serde_json::to_string(&AskForCalendar::from(&question)).unwrap();
    let answer = answer(&question, &[], &mut |_| {});
    match answer.unwrap() {
        Answer::Text(file) => file,
        Answer::File(_) => panic!("a text"),
    }
}

proptest! {
    #[test]
    fn every_session_arrives_as_it_is(mut session in any_session(), is_gone: bool) {
        // A moment that the format can write, which has no fractions of a second.
        session.start.moment = "2026-11-24T08:00:00Z".parse().unwrap();

        let read: Calendar = file(&[(session.clone(), is_gone)]).parse().unwrap();

        let Some(CalendarComponent::Event(event)) = read.components.first() else {
            panic!("an event");
        };
        let uid = format!("{}@turnabout", session.id);
        prop_assert_eq!(event.get_uid(), Some(uid.as_str()));
        prop_assert_eq!(event.get_sequence(), Some(session.revision));
        prop_assert_eq!(event.get_summary(), Some("Åsa & Björn"));
        let is_out = is_gone || matches!(session.state, SessionState::Cancelled { .. });
        let status = event.property_value("STATUS");
        prop_assert_eq!(status, Some(if is_out { "CANCELLED" } else { "CONFIRMED" }));
        let is_to_come = !is_out && session.state == SessionState::Planned;
        prop_assert_eq!(event.components().len(), if is_to_come { 2 } else { 0 });
    }
}

#[test]
fn the_sequence_grows_with_every_move_removal_and_merge() {
    let pairing = PairingId::parse("p1").unwrap();
    let mine = WriterId::parse("mine").unwrap();
    let theirs = WriterId::parse("theirs").unwrap();
    let planned = planned();
    let id = ItemId::from(&planned.id);
    let mut here = Document::default();
    let make = |document: &mut Document, writer: &WriterId, edits: Vec<Edit>| {
        for edit in &edits {
            document.make(writer, edit);
        }
    };
    let sequence = |document: &Document| {
        let item = document.item(&id).unwrap();
        Session::of_item(&pairing, &id, item).unwrap().revision
    };
    make(&mut here, &mine, planned.edits(None));
    let mut there = here.clone();
    let mut last = sequence(&here);

    let moved = Session {
        place: ShortText::parse("Rum Åsen").ok(),
        ..planned.clone()
    };
    make(&mut here, &mine, moved.edits(Some(&planned)));
    let mine_moved = sequence(&here);
    assert!(mine_moved > last);

    let cancelled = planned
        .clone()
        .cancelled(None, "2026-11-22".parse().unwrap());
    make(&mut there, &theirs, cancelled.edits(Some(&planned)));
    here.merge(&there);
    last = sequence(&here);
    assert!(last > mine_moved && last > sequence(&there));

    make(&mut here, &mine, vec![Edit::Remove(id.clone())]);
    assert!(sequence(&here) > last);
    assert!(here.item(&id).unwrap().is_gone());
}

/// A session to come.
fn planned() -> Session {
    let moment: DateTime<Utc> = "2026-11-24T08:00:00Z".parse().unwrap();
    Session {
        id: SessionId::parse("s1").unwrap(),
        pairing: PairingId::parse("p1").unwrap(),
        start: SessionStart {
            local: moment.naive_utc(),
            zone: ZoneName::parse("UTC").unwrap(),
            moment,
        },
        length: SessionLength::DEFAULT,
        place: None,
        state: SessionState::Planned,
        revision: 0,
    }
}
