//! A calendar file, as the worker writes it: participants need not download the writer to begin with.

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use crate::domain::iso;
use crate::domain::session::Session;
use crate::exchange::calendar::{CalendarEntry, calendar};
use crate::storage::record::Recorded;
use crate::storage::store::StoredRecord;

/// Write a calendar file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteCalendar {
    /// The sessions.
    pub entries: Vec<EntryShape>,
    /// When it is made, as a wall clock in UTC.
    pub made_at: String,
}

/// A session with the texts that the reader's calendar shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryShape {
    /// The session's key.
    pub key: String,
    /// The session's record.
    pub session: String,
    /// The event's title; its alarms say the same.
    pub summary: String,
    /// What the event says below its title.
    pub description: String,
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
        let sessions = self.entries.iter().map(|entry| {
            let record = StoredRecord {
                key: entry.key.clone(),
                json: entry.session.clone(),
            };
            Session::decode(&record).map_err(|error| NotUnderstood(error.to_string()))
        });
        let sessions = sessions.collect::<Result<Vec<_>, _>>()?;
        let entries: Vec<CalendarEntry<'_>> = sessions
            .iter()
            .zip(&self.entries)
            .map(|(session, texts)| CalendarEntry {
                session,
                summary: texts.summary.clone(),
                description: texts.description.clone(),
                location: session.place.as_ref().map(ToString::to_string),
                day_before: texts.summary.clone(),
                half_hour_before: texts.summary.clone(),
            })
            .collect();
        Ok(calendar(&entries, made_at))
    }
}
