//! A text that the two of a pair keep together and that is kept as it is typed, such as the notes of a session.

use super::AppState;
use crate::domain::id::{ItemId, PairingId};
use crate::domain::together::{Document, Edits, Item, Register, Value};
use crate::storage::store::StorageError;

/// Where such a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedText {
    /// Of which pairing.
    pub pairing: PairingId,
    /// In which item.
    pub item: ItemId,
    /// What that is.
    pub kind: &'static str,
    /// In which of its fields.
    pub field: &'static str,
}

/// The versions of a text: one as a rule, [`Value::Nothing`] where nothing was ever written, several where both wrote
/// at once, none where the item is gone.
pub type Versions = Vec<Value>;

impl AppState {
    /// What stands in a text, as this tab knows it.
    pub fn shared_text(self, place: &SharedText) -> Versions {
        self.with_document(&place.pairing, |document| versions(document, place))
    }

    /// What is kept of a text now, whatever this tab shows.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn shared_text_kept(self, place: &SharedText) -> Result<Versions, StorageError> {
        let items = std::iter::once(&place.item);
        let kept = self.kept_of(&place.pairing, items).await?;
        Ok(versions(&kept.document, place))
    }

    /// Keeps a text in place of what was seen there.
    ///
    /// # Errors
    /// When it was not kept, for instance because another tab has changed it.
    pub async fn save_shared_text(
        self,
        place: &SharedText,
        text: Value,
        seen: &Versions,
    ) -> Result<(), StorageError> {
        // Of several versions each is another than the one that is chosen of them.
        let before = match seen.as_slice() {
            [one] => one.clone(),
            _ => Value::Flag(false),
        };
        let edits = Edits::of(&place.item, place.kind).field(place.field, Some(before), text);
        self.edit(&place.pairing, edits.done(), |document| {
            versions(document, place) == *seen
        })
        .await
    }
}

fn versions(document: &Document, place: &SharedText) -> Versions {
    let item = document.item(&place.item).filter(|item| !item.is_gone());
    let Some(item) = item else {
        return Vec::new();
    };
    let values = item.field(place.field).map(Register::values);
    match values.as_deref() {
        None | Some([]) => vec![Value::Nothing],
        Some(values) => values.iter().map(|value| (*value).clone()).collect(),
    }
}

/// Whether an item is kept as it was seen, by what is read of it; with nothing seen, that there is none.
pub(super) fn is_as_seen<T: PartialEq>(
    document: &Document,
    id: &ItemId,
    seen: Option<&T>,
    read: impl Fn(&Item) -> Option<T>,
) -> bool {
    let found = document.item(id).filter(|item| !item.is_gone());
    found.and_then(read).as_ref() == seen
}
