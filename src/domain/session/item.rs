//! A session as the two of a pair keep it together.
//!
//! | field | what stands in it |
//! | --- | --- |
//! | `start` | wall clock, zone and moment in one text, so that two who move it at once choose between two whole starts |
//! | `length` | minutes |
//! | `place` | text |
//! | `state` | `planned`; `held`, `cancelled` or `missed` with the day of logging; behind `cancelled` whose side could not |
//! | `covered` | text, of a session that was held |
//! | `series` | the series that it was planned in, where it was |
//! | `revision` | how often it had been changed before it was kept together |

use chrono::NaiveDate;

use super::{Session, SessionLength, SessionStart, SessionState};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::iso;
use crate::domain::participant::Side;
use crate::domain::text::{LongText, ShortText};
use crate::domain::together::{Edit, Edits, Item, Value};
use crate::domain::zone::ZoneName;

/// What a session is among what a pair keeps together.
const KIND: &str = "session";
/// The fields that a calendar shows.
const IN_CALENDARS: [&str; 4] = ["start", "length", "place", "state"];

impl Session {
    /// What a session is among what a pair keeps together.
    pub const KIND: &'static str = KIND;

    /// The session that an item is; none where it is no session, or one that this release cannot read.
    #[must_use]
    pub fn of_item(pairing: &PairingId, id: &ItemId, item: &Item) -> Option<Self> {
        if item.kind != KIND {
            return None;
        }
        let length = u16::try_from(item.number("length")?).ok()?;
        let covered = item.text("covered");
        Some(Self {
            id: id.into(),
            pairing: pairing.clone(),
            start: start(item.text("start")?)?,
            length: SessionLength::from_minutes(length)?,
            place: item
                .text("place")
                .and_then(|text| ShortText::parse(text).ok()),
            state: state(item.text("state")?, covered)?,
            revision: revision(item),
        })
    }

    /// The edits that make an item say this, beyond what it said `before`.
    #[must_use]
    pub fn edits(&self, before: Option<&Self>) -> Vec<Edit> {
        let id = ItemId::from(&self.id);
        let old = |value: fn(&Self) -> Value| before.map(value);
        let mut edits = Edits::of(&id, KIND)
            .field("start", old(start_value), start_value(self))
            .field("length", old(length_value), length_value(self))
            .field("place", old(place_value), place_value(self))
            .field("state", old(state_value), state_value(self));
        // What was written of a session that is now said not to have been stays, should it be held after all.
        if let SessionState::Held { covered, .. } = &self.state {
            edits = edits.field("covered", old(covered_value), Value::text(covered.as_ref()));
        }
        if before.is_none() {
            let revision = Value::Number(self.revision.into());
            edits = edits.field("revision", Some(Value::Number(0)), revision);
        }
        edits.done()
    }
}

/// What grows with every write to what a calendar shows, and with every merge that brings one: for each writer
/// the number of the latest of them.
fn revision(item: &Item) -> u32 {
    let mut known = crate::domain::together::Known::default();
    for name in IN_CALENDARS {
        if let Some(register) = item.field(name) {
            known.join(register.known());
        }
    }
    known.join(item.removal().known());
    let writes: u64 = known.iter().map(|(_, number)| number).sum();
    let before = u64::try_from(item.number("revision").unwrap_or(0)).unwrap_or(0);
    u32::try_from(writes.saturating_add(before)).unwrap_or(u32::MAX)
}

fn start_value(session: &Session) -> Value {
    let start = &session.start;
    let moment = iso::clock_text(start.moment.naive_utc());
    let local = iso::clock_text(start.local);
    Value::Text(format!("{local} {} {moment}Z", start.zone))
}

fn start(text: &str) -> Option<SessionStart> {
    let mut parts = text.splitn(3, ' ');
    let (local, zone, moment) = (parts.next()?, parts.next()?, parts.next()?);
    Some(SessionStart {
        local: iso::clock(local)?,
        zone: ZoneName::parse(zone)?,
        moment: iso::clock(moment.strip_suffix('Z')?)?.and_utc(),
    })
}

fn length_value(session: &Session) -> Value {
    Value::Number(session.length.minutes().into())
}

fn place_value(session: &Session) -> Value {
    Value::text(session.place.as_ref())
}

fn covered_value(session: &Session) -> Value {
    match &session.state {
        SessionState::Held { covered, .. } => Value::text(covered.as_ref()),
        _ => Value::Nothing,
    }
}

fn state_value(session: &Session) -> Value {
    let on = |what: &str, day: NaiveDate| format!("{what} {}", iso::day_text(day));
    Value::Text(match &session.state {
        SessionState::Planned => "planned".to_owned(),
        SessionState::Held { logged_on, .. } => on("held", *logged_on),
        SessionState::Missed { logged_on } => on("missed", *logged_on),
        SessionState::Cancelled { logged_on, by } => {
            let said = on("cancelled", *logged_on);
            match by {
                None => said,
                Some(side) => format!("{said} {}", side.as_str()),
            }
        }
    })
}

fn state(text: &str, covered: Option<&str>) -> Option<SessionState> {
    let mut parts = text.split(' ');
    let (what, day, by) = (parts.next()?, parts.next(), parts.next());
    let logged_on = day.and_then(iso::day);
    Some(match what {
        "planned" => SessionState::Planned,
        "held" => SessionState::Held {
            logged_on: logged_on?,
            covered: covered.and_then(|text| LongText::parse(text).ok()),
        },
        "missed" => SessionState::Missed {
            logged_on: logged_on?,
        },
        "cancelled" => SessionState::Cancelled {
            logged_on: logged_on?,
            by: by.and_then(Side::named),
        },
        _ => return None,
    })
}
