//! What a backup holds only when its maker asks for it.

use serde_json::Value;

use crate::storage::store::{StoreName, StoredRecord};

/// Whether a record is private: a private note, or a reflection that was not shared. One of which that cannot be
/// told counts as private.
#[must_use]
pub fn is_private(store: StoreName, record: &StoredRecord) -> bool {
    // What was set aside, and what was before a migration, names the store that it was in in its key.
    let was = match store {
        StoreName::SetAside => record.key.split('/').next().and_then(StoreName::named),
        StoreName::Before => record.key.split('/').nth(1).and_then(StoreName::named),
        _ => None,
    };
    match (store, was) {
        (StoreName::PrivateNotes, _)
        | (_, Some(StoreName::PrivateNotes | StoreName::Reflections)) => true,
        (StoreName::Reflections, _) => {
            let value = serde_json::from_str::<Value>(&record.json);
            !value.is_ok_and(|value| value["standing"]["shared"].is_object())
        }
        _ => false,
    }
}

/// The records of a store without those that are private.
#[must_use]
pub fn without_private(store: StoreName, records: Vec<StoredRecord>) -> Vec<StoredRecord> {
    let records = records.into_iter();
    records
        .filter(|record| !is_private(store, record))
        .collect()
}
