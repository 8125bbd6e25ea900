//! A calendar file, as the worker writes it: participants need not download the writer to begin with.

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use crate::domain::id::SessionId;
use crate::domain::iso;
use crate::domain::session::{Session, SessionLength, SessionState};
use crate::exchange::calendar::{CalendarEntry, Standing, calendar};

/// Write a calendar file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteCalendar {
    /// The sessions.
    pub entries: Vec<EntryShape>,
    /// When it is made, as a wall clock in UTC.
    pub made_at: String,
}

/// A session with the texts that the reader's calendar shows. It is made and read by one release, so it needs no
/// version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryShape {
    id: String,
    /// When it starts, as a wall clock in UTC.
    starts: String,
    minutes: u16,
    standing: StandingShape,
    sequence: u32,
    place: Option<String>,
    summary: String,
    description: String,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StandingShape {
    Coming,
    Past,
    Cancelled,
}

impl EntryShape {
    /// A session under a title, with what stands below it. One that was removed is as good as cancelled.
    #[must_use]
    pub fn new(session: &Session, is_gone: bool, summary: &str, description: &str) -> Self {
        Self {
            id: session.id.to_string(),
            starts: iso::clock_text(session.start.moment.naive_utc()),
            minutes: session.length.minutes(),
            standing: match session.state {
                _ if is_gone => StandingShape::Cancelled,
                SessionState::Planned => StandingShape::Coming,
                SessionState::Held { .. } | SessionState::Missed { .. } => StandingShape::Past,
                SessionState::Cancelled { .. } => StandingShape::Cancelled,
            },
            sequence: session.revision,
            place: session.place.as_ref().map(ToString::to_string),
            summary: summary.to_owned(),
            description: description.to_owned(),
        }
    }

    /// The session as it stands in the file.
    fn entry(&self) -> Result<CalendarEntry, NotUnderstood> {
        let not = |what: &str| NotUnderstood(what.to_owned());
        let starts = iso::clock(&self.starts).ok_or_else(|| not("no moment"))?;
        let starts = starts.and_utc();
        let length = SessionLength::from_minutes(self.minutes).ok_or_else(|| not("no length"))?;
        let length = chrono::Duration::minutes(length.minutes().into());
        Ok(CalendarEntry {
            session: SessionId::parse(&self.id)
                .map_err(|error| NotUnderstood(error.to_string()))?,
            starts,
            ends: starts.checked_add_signed(length).unwrap_or(starts),
            standing: match self.standing {
                StandingShape::Coming => Standing::Coming,
                StandingShape::Past => Standing::Past,
                StandingShape::Cancelled => Standing::Cancelled,
            },
            sequence: self.sequence,
            summary: self.summary.clone(),
            description: self.description.clone(),
            location: self.place.clone(),
            day_before: self.summary.clone(),
            half_hour_before: self.summary.clone(),
        })
    }
}

/// The question of [`super::Question::Calendar`] as it is asked. Participants' program asks only this
/// one, so the others need not be in it.
#[derive(Debug, Serialize)]
pub struct AskForCalendar<'a> {
    job: &'static str,
    entries: &'a [EntryShape],
    made_at: &'a str,
}

impl<'a> From<&'a WriteCalendar> for AskForCalendar<'a> {
    fn from(question: &'a WriteCalendar) -> Self {
        Self {
            job: "calendar",
            entries: &question.entries,
            made_at: &question.made_at,
        }
    }
}

impl WriteCalendar {
    /// The file.
    pub(super) fn answer(&self) -> Result<String, NotUnderstood> {
        let made_at = iso::clock(&self.made_at)
            .ok_or_else(|| NotUnderstood("no moment".to_owned()))?
            .and_utc();
        let entries = self.entries.iter().map(EntryShape::entry);
        Ok(calendar(&entries.collect::<Result<Vec<_>, _>>()?, made_at))
    }
}
