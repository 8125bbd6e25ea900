//! The sessions of the pairings on this device.

use leptos::prelude::*;

use super::matching::{RunError, Running};
use super::{AppState, put_by};
use crate::browser::clock;
use crate::domain::id::{PairingId, SessionId};
use crate::domain::iso;
use crate::domain::order::arranged;
use crate::domain::session::Session;
use crate::exchange::job::calendar::{AskForCalendar, EntryShape, WriteCalendar};
use crate::storage::record::Recorded;
use crate::storage::store::{Seen, StorageError, StoreName};

/// What a session takes the place of.
#[derive(Clone, Copy, Debug)]
pub enum InPlaceOf<'a> {
    /// Nothing: it is new, or comes back to where nothing may have come meanwhile.
    Nothing,
    /// The session as it was seen.
    Seen(&'a Session),
    /// Whatever is there by now.
    Whatever,
}

impl AppState {
    /// The session with this id.
    pub fn session(self, id: &SessionId) -> Option<Session> {
        self.sessions
            .with(|sessions| sessions.iter().find(|session| session.id == *id).cloned())
    }

    /// The sessions of a pairing, earliest first.
    pub fn sessions_of(self, pairing: &PairingId) -> Vec<Session> {
        let sessions = self.sessions.with(|sessions| {
            let of_pairing = sessions
                .iter()
                .filter(|session| session.pairing == *pairing);
            of_pairing.cloned().collect()
        });
        arranged(sessions, |session: &Session| {
            session.start.moment.timestamp()
        })
    }

    /// Keeps a session in the place that is said.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed what was seen.
    pub async fn save_session(
        self,
        session: Session,
        place: InPlaceOf<'_>,
    ) -> Result<(), StorageError> {
        let seen = match place {
            InPlaceOf::Whatever => Vec::new(),
            InPlaceOf::Nothing => vec![Seen::nothing(StoreName::Sessions, session.id.as_str())],
            InPlaceOf::Seen(seen) => vec![seen.seen()],
        };
        self.commit_if(seen, vec![session.put()]).await?;
        self.sessions
            .try_update(|list| put_by(list, session, |known| known.id.clone()));
        Ok(())
    }

    /// Removes a session that is kept as it is shown.
    ///
    /// # Errors
    /// When it was not removed, for instance because another tab has changed it.
    pub async fn remove_session(self, session: &Session) -> Result<(), StorageError> {
        let seen = vec![session.seen()];
        self.commit_if(seen, vec![session.delete()]).await?;
        self.sessions
            .try_update(|list| list.retain(|known| known.id != session.id));
        Ok(())
    }
}

/// What a calendar shows of sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarTexts {
    /// The event's title.
    pub summary: String,
    /// What stands below it.
    pub description: String,
}

/// The calendar file of a session; the worker writes it.
///
/// # Errors
/// When the worker gave no answer.
pub async fn calendar_file(session: &Session, texts: CalendarTexts) -> Result<String, RunError> {
    let record = session.encode();
    let question = WriteCalendar {
        entries: vec![EntryShape {
            key: record.key,
            session: record.json,
            summary: texts.summary,
            description: texts.description,
        }],
        made_at: iso::clock_text(clock::now().naive_utc()),
    };
    Running::default()
        .ask(&AskForCalendar::from(&question), &[])
        .await
}
