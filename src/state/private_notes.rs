//! Notes to a session that never leave this device: no packet and no report is made of them.

use leptos::prelude::*;

use super::{AppState, put_by};
use crate::domain::id::ItemId;
use crate::domain::pair::PrivateNote;
use crate::storage::record::Recorded;
use crate::storage::store::{Change, Seen, StorageError, StoreName};

impl AppState {
    /// The private note to a session.
    pub fn private_note(self, session: &ItemId) -> Option<PrivateNote> {
        self.private_notes
            .with(|list| list.iter().find(|known| known.session == *session).cloned())
    }

    /// Keeps the private note to a session in place of what was seen there; with none, it is removed.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed it.
    pub async fn save_private_note(
        self,
        session: &ItemId,
        note: Option<PrivateNote>,
        seen: Option<&PrivateNote>,
    ) -> Result<(), StorageError> {
        let as_seen = seen.map_or_else(
            || Seen::nothing(StoreName::PrivateNotes, session.as_str()),
            Recorded::seen,
        );
        let change = note.as_ref().map_or_else(
            || Change::Delete(StoreName::PrivateNotes, session.to_string()),
            Recorded::put,
        );
        self.commit_if(vec![as_seen], vec![change]).await?;
        self.private_notes.try_update(|list| match note {
            Some(note) => put_by(list, note, |known| known.session.clone()),
            None => list.retain(|known| known.session != *session),
        });
        Ok(())
    }

    /// The private note to a session as it is kept now, whatever this tab shows.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn private_note_kept(
        self,
        session: &ItemId,
    ) -> Result<Option<PrivateNote>, StorageError> {
        self.kept_now(session.as_str()).await
    }
}
