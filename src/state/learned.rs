//! What the two of a pair have learned.

use super::AppState;
use super::shared_text::{SharedText, is_as_seen};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::learned::Learned;
use crate::domain::order::arranged;
use crate::domain::together::Edit;
use crate::storage::store::StorageError;

impl AppState {
    /// What was learned in a pairing, the earliest first.
    pub fn learned_of(self, pairing: &PairingId) -> Vec<Learned> {
        let learned = self.with_document(pairing, |document| {
            let items = document.of_kind(Learned::KIND);
            items
                .filter_map(|(id, item)| Learned::of_item(pairing, id, item))
                .collect()
        });
        arranged(learned, |learned: &Learned| {
            learned.on.to_epoch_days().into()
        })
    }

    /// Notes that something was learned.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn note_learned(self, learned: &Learned) -> Result<(), StorageError> {
        let edits = learned.edits(None);
        self.edit_seen_learned(learned, edits, None).await
    }

    /// Removes it, whatever was put into words meanwhile on this device.
    ///
    /// # Errors
    /// When it was not removed.
    pub async fn remove_learned(
        self,
        pairing: &PairingId,
        id: &ItemId,
    ) -> Result<(), StorageError> {
        let edits = vec![Edit::Remove(id.clone())];
        self.edit(pairing, edits, |_| true).await
    }

    /// Puts it back.
    ///
    /// # Errors
    /// When it was not put back.
    pub async fn put_learned_back(
        self,
        pairing: &PairingId,
        id: &ItemId,
    ) -> Result<(), StorageError> {
        let edits = vec![Edit::PutBack(id.clone())];
        self.edit(pairing, edits, |_| true).await
    }

    async fn edit_seen_learned(
        self,
        learned: &Learned,
        edits: Vec<Edit>,
        seen: Option<&Learned>,
    ) -> Result<(), StorageError> {
        let (id, pairing) = (&learned.id, &learned.pairing);
        self.edit(pairing, edits, |document| {
            is_as_seen(document, id, seen, |item| {
                Learned::of_item(pairing, id, item)
            })
        })
        .await
    }
}

/// Where the words of something learned stand.
pub fn words_of(pairing: &PairingId, id: &ItemId) -> SharedText {
    SharedText {
        pairing: pairing.clone(),
        item: id.clone(),
        kind: Learned::KIND,
        field: "what",
    }
}
