//! The sessions of the pairings on this device.

use super::AppState;
use super::matching::{RunError, Running};
use crate::browser::clock;
use crate::domain::id::{ItemId, PairingId, SessionId};
use crate::domain::iso;
use crate::domain::order::arranged;
use crate::domain::session::Session;
use crate::domain::together::{Document, Edit, Edits, Item, Value};
use crate::exchange::job::calendar::{AskForCalendar, EntryShape, WriteCalendar};
use crate::storage::store::StorageError;

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
        let (pairing, item) = self.shared_item(&id.into())?;
        let is_here = !item.is_gone();
        is_here.then(|| Session::of_item(&pairing, &id.into(), &item))?
    }

    /// The sessions of a pairing, earliest first.
    pub fn sessions_of(self, pairing: &PairingId) -> Vec<Session> {
        let sessions = self.with_document(pairing, |document| {
            let items = document.of_kind(Session::KIND);
            items
                .filter_map(|(id, item)| Session::of_item(pairing, id, item))
                .collect()
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
        let id = ItemId::from(&session.id);
        let mut edits = match place {
            InPlaceOf::Seen(seen) => session.edits(Some(seen)),
            InPlaceOf::Nothing | InPlaceOf::Whatever => session.edits(None),
        };
        if let InPlaceOf::Nothing = place
            && self.shared_item(&id).is_some()
        {
            edits.push(Edit::PutBack(id.clone()));
        }
        let pairing = session.pairing;
        self.edit(&pairing, edits, |document| match place {
            InPlaceOf::Whatever => true,
            InPlaceOf::Nothing => document.item(&id).is_none_or(Item::is_gone),
            InPlaceOf::Seen(seen) => is_seen(document, seen),
        })
        .await
    }

    /// Keeps the sessions of a series, all or none.
    ///
    /// # Errors
    /// When they were not kept.
    pub async fn save_series(
        self,
        pairing: &PairingId,
        series: &ItemId,
        sessions: &[Session],
    ) -> Result<(), StorageError> {
        let mut edits = Vec::new();
        for session in sessions {
            let id = ItemId::from(&session.id);
            let of = Value::text(Some(series));
            edits.extend(session.edits(None));
            edits.extend(
                Edits::of(&id, Session::KIND)
                    .field("series", None, of)
                    .done(),
            );
        }
        // Their identifiers are new, so nothing can have come in their place.
        self.edit(pairing, edits, |_| true).await
    }

    /// Every session of a pairing for a calendar, each with whether it was removed: a calendar that has it takes it
    /// out then.
    pub fn sessions_for_calendar(self, pairing: &PairingId) -> Vec<(Session, bool)> {
        let sessions = self.with_document(pairing, |document| {
            let items = document.items().iter();
            let of_item = |(id, item): &(ItemId, Item)| {
                Some((Session::of_item(pairing, id, item)?, item.is_gone()))
            };
            items.filter_map(of_item).collect()
        });
        arranged(sessions, |(session, _): &(Session, bool)| {
            session.start.moment.timestamp()
        })
    }

    /// Removes a session that is kept as it is shown.
    ///
    /// # Errors
    /// When it was not removed, for instance because another tab has changed it.
    pub async fn remove_session(self, session: &Session) -> Result<(), StorageError> {
        let edits = vec![Edit::Remove((&session.id).into())];
        let is_still = |document: &Document| is_seen(document, session);
        self.edit(&session.pairing, edits, is_still).await
    }
}

/// Whether a session is kept as it was seen.
fn is_seen(document: &Document, seen: &Session) -> bool {
    let id = ItemId::from(&seen.id);
    let found = document.item(&id).filter(|item| !item.is_gone());
    let found = found.and_then(|item| Session::of_item(&seen.pairing, &id, item));
    found.as_ref() == Some(seen)
}

/// What a calendar shows of sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarTexts {
    /// The event's title.
    pub summary: String,
    /// What stands below it.
    pub description: String,
}

/// The calendar file of sessions, each with whether it was removed; the worker writes it.
///
/// # Errors
/// When the worker gave no answer.
pub async fn calendar_file(
    sessions: &[(Session, bool)],
    texts: CalendarTexts,
) -> Result<String, RunError> {
    let entries = sessions.iter().map(|(session, is_gone)| {
        EntryShape::new(session, *is_gone, &texts.summary, &texts.description)
    });
    let question = WriteCalendar {
        entries: entries.collect(),
        made_at: iso::clock_text(clock::now().naive_utc()),
    };
    Running::default()
        .ask(&AskForCalendar::from(&question), &[])
        .await
}
