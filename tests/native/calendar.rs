//! Calendar files, read back by the crate's parser and by hand.

use chrono::{DateTime, TimeZone, Utc};
use icalendar::{Calendar, CalendarComponent, Component, EventLike};
use proptest::prelude::*;

use turnabout::domain::id::SessionId;
use turnabout::exchange::calendar::{CalendarEntry, Standing, calendar};

fn made_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 9, 1, 8, 30, 0).unwrap()
}

fn entry(id: &str) -> CalendarEntry {
    let starts = Utc.with_ymd_and_hms(2026, 10, 12, 7, 0, 0).unwrap();
    CalendarEntry {
        session: SessionId::parse(id).unwrap(),
        starts,
        ends: starts + chrono::Duration::minutes(45),
        standing: Standing::Coming,
        sequence: 3,
        summary: "Anna and Björn".to_owned(),
        description: "Session 2".to_owned(),
        location: None,
        day_before: "Tomorrow".to_owned(),
        half_hour_before: "Soon".to_owned(),
    }
}

/// The file's lines with folds undone, as RFC 5545 section 3.1 says.
fn unfolded(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "");
    whole.split("\r\n").map(ToOwned::to_owned).collect()
}

#[test]
fn a_session_is_an_event_in_utc_with_two_alarms() {
    let mut entry = entry("s1");
    entry.location = Some("Room 4".to_owned());

    let file = calendar(&[entry], made_at());

    let mut lines = unfolded(&file);
    lines.sort_unstable();
    let mut expected = vec![
        "",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Turnabout//Sessions//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:s1@turnabout",
        "DTSTAMP:20260901T083000Z",
        "DTSTART:20261012T070000Z",
        "DTEND:20261012T074500Z",
        "SEQUENCE:3",
        "STATUS:CONFIRMED",
        "SUMMARY:Anna and Björn",
        "DESCRIPTION:Session 2",
        "LOCATION:Room 4",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P1D",
        "DESCRIPTION:Tomorrow",
        "UID:s1-day@turnabout",
        "DTSTAMP:20260901T083000Z",
        "END:VALARM",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT30M",
        "DESCRIPTION:Soon",
        "UID:s1-half-hour@turnabout",
        "DTSTAMP:20260901T083000Z",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    expected.sort_unstable();
    assert_eq!(lines, expected);
}

#[test]
fn a_session_that_is_not_to_come_has_no_alarms() {
    for (standing, status) in [
        (Standing::Cancelled, "STATUS:CANCELLED"),
        (Standing::Past, "STATUS:CONFIRMED"),
    ] {
        let entry = CalendarEntry {
            standing,
            ..entry("s1")
        };

        let lines = unfolded(&calendar(&[entry], made_at()));

        assert!(lines.contains(&status.to_owned()));
        assert!(lines.contains(&"UID:s1@turnabout".to_owned()));
        assert!(!lines.contains(&"BEGIN:VALARM".to_owned()));
    }
}

#[test]
fn several_sessions_are_several_events() {
    let entries = ["s1", "s2", "s3"].map(entry);

    let file = calendar(&entries, made_at());

    assert_eq!(file.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(file.matches("BEGIN:VCALENDAR").count(), 1);
    for entry in &entries {
        let line = format!("UID:{}@turnabout\r\n", entry.session);
        assert_eq!(file.matches(&line).count(), 1);
    }
}

#[test]
fn the_same_sessions_give_the_same_file() {
    let file = || calendar(&[entry("s1")], made_at());

    assert_eq!(file(), file());
}

#[test]
fn special_characters_are_escaped() {
    let mut entry = entry("s1");
    entry.summary = "a;b,c\\d".to_owned();
    entry.description = "one\r\ntwo\rthree\n\u{0}END:VEVENT".to_owned();

    let lines = unfolded(&calendar(&[entry], made_at()));

    assert!(lines.contains(&r"SUMMARY:a\;b\,c\\d".to_owned()));
    assert!(lines.contains(&r"DESCRIPTION:one\ntwo\nthree\nEND:VEVENT".to_owned()));
}

proptest! {
    #[test]
    fn lines_are_folded_at_75_octets_and_read_back(
        summary in "[ -~åß王😀]{0,300}",
        description in "[ -~\nåß王😀]{0,600}",
        location in "\\PC{1,200}",
    ) {
        let mut entry = entry("0198c0de-0000-7000-8000-000000000002");
        entry.summary = summary.clone();
        entry.description = description.clone();
        entry.location = Some(location.clone());

        let file = calendar(&[entry], made_at());

        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let escaped = |text: &str| {
            text.replace('\\', r"\\").replace(';', r"\;").replace(',', r"\,").replace('\n', r"\n")
        };
        let lines = unfolded(&file);
        for (name, text) in [
            ("SUMMARY", &summary),
            ("DESCRIPTION", &description),
            ("LOCATION", &location),
        ] {
            let line = format!("{name}:{}", escaped(text));
            prop_assert!(lines.contains(&line), "no {}", line);
        }

        let read: Calendar = file.parse().unwrap();
        let Some(CalendarComponent::Event(event)) = read.components.first() else {
            panic!("an event");
        };
        prop_assert_eq!(event.get_summary(), Some(summary.as_str()));
        prop_assert_eq!(event.get_description(), Some(description.as_str()));
        prop_assert_eq!(event.get_location(), Some(location.as_str()));
        prop_assert_eq!(event.get_sequence(), Some(3));
        prop_assert_eq!(event.components().len(), 2);
    }
}
