//! Calendar files (iCalendar, RFC 5545) of sessions.
//!
//! Each session is its own event in UTC: time-zone blocks and recurrence rules differ between calendar
//! programs. The identifier stays the same and the sequence number grows, so that opening a newer file
//! moves the event instead of doubling it.

use chrono::{DateTime, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus, Property};

use crate::domain::session::{Session, SessionState};

/// What a file says it was made by.
const PRODUCT: &str = "-//Turnabout//Sessions//EN";

/// A session with the texts that the reader's calendar shows, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry<'a> {
    /// Which session.
    pub session: &'a Session,
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

/// A calendar file of sessions, made at `made_at`. Cancelled sessions are in it as cancelled, without
/// alarms, so that a calendar which knows them takes them out.
#[must_use]
pub fn calendar(entries: &[CalendarEntry<'_>], made_at: DateTime<Utc>) -> String {
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

fn event(entry: &CalendarEntry<'_>, made_at: DateTime<Utc>) -> Event {
    let session = entry.session;
    let is_cancelled = matches!(session.state, SessionState::Cancelled { .. });
    let mut event = Event::new();
    event
        .uid(&format!("{}@turnabout", session.id))
        .timestamp(made_at)
        .starts(session.start.moment)
        .ends(session.ends_at())
        .summary(&clean(&entry.summary))
        .description(&clean(&entry.description))
        .add_property("SEQUENCE", session.revision.to_string())
        .status(if is_cancelled {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    if let Some(location) = &entry.location {
        event.location(&clean(location));
    }
    if !is_cancelled {
        for (name, trigger, text) in [
            ("day", "-P1D", &entry.day_before),
            ("half-hour", "-PT30M", &entry.half_hour_before),
        ] {
            // The crate would give an alarm without these two a random identifier and the clock's time.
            let mut alarm = Alarm::display(&clean(text), -chrono::Duration::days(1));
            alarm
                .uid(&format!("{}-{name}@turnabout", session.id))
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
