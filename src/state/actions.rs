//! What the two of a pair have taken upon themselves.

use super::AppState;
use super::shared_text::is_as_seen;
use crate::domain::action::{Action, in_order};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::together::Edit;
use crate::storage::store::StorageError;

impl AppState {
    /// The actions of a pairing: what is open first, the most urgent before all.
    pub fn actions_of(self, pairing: &PairingId) -> Vec<Action> {
        in_order(self.actions_as_made(pairing))
    }

    /// The same in the order in which they were made, which stays when one is done.
    pub fn actions_as_made(self, pairing: &PairingId) -> Vec<Action> {
        self.with_document(pairing, |document| {
            let items = document.of_kind(Action::KIND);
            items
                .filter_map(|(id, item)| Action::of_item(pairing, id, item))
                .collect()
        })
    }

    /// One of them, as long as it is there.
    pub fn action(self, pairing: &PairingId, id: &ItemId) -> Option<Action> {
        self.with_document(pairing, |document| {
            let item = document.item(id).filter(|item| !item.is_gone())?;
            Action::of_item(pairing, id, item)
        })
    }

    /// Keeps an action in place of what was seen; with nothing seen it is new.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed it.
    pub async fn save_action(
        self,
        action: Action,
        seen: Option<&Action>,
    ) -> Result<(), StorageError> {
        let edits = action.edits(seen);
        self.edit_seen_action(&action, edits, seen).await
    }

    /// An action as it is kept now, whatever this tab shows.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn action_kept(
        self,
        pairing: &PairingId,
        id: &ItemId,
    ) -> Result<Option<Action>, StorageError> {
        let kept = self.kept_of(pairing, std::iter::once(id)).await?;
        let item = kept.document.item(id).filter(|item| !item.is_gone());
        Ok(item.and_then(|item| Action::of_item(pairing, id, item)))
    }

    /// Removes an action that is kept as it is shown.
    ///
    /// # Errors
    /// When it was not removed, for instance because another tab has changed it.
    pub async fn remove_action(self, action: &Action) -> Result<(), StorageError> {
        let edits = vec![Edit::Remove(action.id.clone())];
        self.edit_seen_action(action, edits, Some(action)).await
    }

    /// Puts an action back that was removed.
    ///
    /// # Errors
    /// When it was not put back.
    pub async fn put_action_back(self, action: &Action) -> Result<(), StorageError> {
        let edits = vec![Edit::PutBack(action.id.clone())];
        self.edit_seen_action(action, edits, None).await
    }

    async fn edit_seen_action(
        self,
        action: &Action,
        edits: Vec<Edit>,
        seen: Option<&Action>,
    ) -> Result<(), StorageError> {
        let (id, pairing) = (&action.id, &action.pairing);
        self.edit(pairing, edits, |document| {
            is_as_seen(document, id, seen, |item| {
                Action::of_item(pairing, id, item)
            })
        })
        .await
    }
}
