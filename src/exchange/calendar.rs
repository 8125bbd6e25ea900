//! Calendar files (iCalendar, RFC 5545) of sessions.
//!
//! Each session is its own event in UTC: time-zone blocks and recurrence rules differ between calendar
//! programs. The identifier stays the same and the sequence number grows, so that opening a newer file
//! moves the event instead of doubling it.

use chrono::{DateTime, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus, Property};

use crate::domain::id::SessionId;

/// What a file says it was made by.
const PRODUCT: &str = "-//Turnabout//Sessions//EN";

/// How a session stands, as a calendar needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is to come.
    Coming,
    /// It was held, or nobody came: it was in the calendar, and nobody need be reminded of it.
    Past,
    /// It was cancelled or removed.
    Cancelled,
}

/// A session as the reader's calendar shows it, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// Which session.
    pub session: SessionId,
    /// When it starts.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// How it stands.
    pub standing: Standing,
    /// What grows with every change.
    pub sequence: u32,
    /// The event's title.
    pub summary: String,
    /// What the event says below its title; may have several lines.
    pub description: String,
    /// A room, an address or a link; none when it is not agreed yet.
    pub location: Option<String>,
    /// What the alarm says one day before.
    pub day_before: String,
    /// What the alarm says 30 minutes before.
    pub half_hour_before: String,
}

/// A calendar file of sessions, made at `made_at`. Cancelled sessions are in it as cancelled, so that a calendar
/// which knows them takes them out. Only what is to come has alarms.
#[must_use]
pub fn calendar(entries: &[CalendarEntry], made_at: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    for entry in entries {
        calendar.push(event(entry, made_at));
    }
    folded(&calendar.to_string())
}

fn event(entry: &CalendarEntry, made_at: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    event
        .uid(&format!("{}@turnabout", entry.session))
        .timestamp(made_at)
        .starts(entry.starts)
        .ends(entry.ends)
        .summary(&clean(&entry.summary))
        .description(&clean(&entry.description))
        .add_property("SEQUENCE", entry.sequence.to_string())
        .status(match entry.standing {
            Standing::Cancelled => EventStatus::Cancelled,
            Standing::Coming | Standing::Past => EventStatus::Confirmed,
        });
    if let Some(location) = &entry.location {
        event.location(&clean(location));
    }
    if entry.standing == Standing::Coming {
        for (name, trigger, text) in [
            ("day", "-P1D", &entry.day_before),
            ("half-hour", "-PT30M", &entry.half_hour_before),
        ] {
            // The crate would give an alarm without these two a random identifier and the clock's time.
            let mut alarm = Alarm::display(&clean(text), -chrono::Duration::days(1));
            alarm
                .uid(&format!("{}-{name}@turnabout", entry.session))
                .timestamp(made_at)
                .add_property("TRIGGER", trigger);
            event.alarm(alarm);
        }
    }
    event.done()
}

/// The most octets of a line, without its line break (RFC 5545 section 3.1).
const LINE: usize = 75;

/// Folds the file's lines anew: the crate lets the last part of a folded line run to 76 octets.
fn folded(file: &str) -> String {
    let mut folded = String::with_capacity(file.len());
    for line in file.replace("\r\n ", "").split_inclusive("\r\n") {
        let (line, end) = line
            .strip_suffix("\r\n")
            .map_or((line, ""), |line| (line, "\r\n"));
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LINE {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(letter);
            octets += letter.len_utf8();
        }
        folded.push_str(end);
    }
    folded
}

/// A text without carriage returns and other control characters, which the format does not allow.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}
