//! A store in memory: for tests, and for browsers that refuse to keep data.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};

type Records = BTreeMap<StoreName, BTreeMap<String, String>>;

/// Keeps records until it is dropped.
#[derive(Debug, Default)]
pub struct MemoryStore {
    records: RefCell<Records>,
    next_failure: RefCell<Option<(usize, StorageError)>>,
}

impl MemoryStore {
    /// A store with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the next read or commit fail, once, as a browser's store may at any time.
    pub fn fail_next(&self, error: StorageError) {
        self.fail_after(0, error);
    }

    /// Makes a read or commit fail, once, after so many have gone well.
    pub fn fail_after(&self, good: usize, error: StorageError) {
        self.next_failure.replace(Some((good, error)));
    }

    fn check(&self) -> Result<(), StorageError> {
        match self.next_failure.take() {
            None => Ok(()),
            Some((0, error)) => Err(error),
            Some((good, error)) => {
                self.next_failure.replace(Some((good - 1, error)));
                Ok(())
            }
        }
    }
}

impl Store for MemoryStore {
    async fn read_all(&self, store: StoreName) -> Result<Vec<StoredRecord>, StorageError> {
        self.check()?;
        let records = self.records.borrow();
        let of_store = records.get(&store).into_iter().flatten();
        Ok(of_store.map(stored).collect())
    }

    async fn read(
        &self,
        store: StoreName,
        key: &str,
    ) -> Result<Option<StoredRecord>, StorageError> {
        self.check()?;
        let records = self.records.borrow();
        let of_store = records.get(&store);
        Ok(of_store
            .and_then(|records| records.get_key_value(key))
            .map(stored))
    }

    async fn read_stores(
        &self,
        stores: &[StoreName],
    ) -> Result<Vec<(StoreName, Vec<StoredRecord>)>, StorageError> {
        self.check()?;
        let records = self.records.borrow();
        let of_store = |store| records.get(store).into_iter().flatten().map(stored);
        let all = stores.iter();
        Ok(all
            .map(|store| (*store, of_store(store).collect()))
            .collect())
    }

    async fn commit_if(&self, seen: Vec<Seen>, changes: Vec<Change>) -> Result<(), StorageError> {
        self.check()?;
        let mut records = self.records.borrow_mut();
        let is_as_seen = seen.iter().all(|seen| {
            let of_store = records.get(&seen.store);
            let found = of_store.and_then(|records| records.get_key_value(&seen.key));
            seen.is_still(found.map(stored).as_ref())
        });
        if !is_as_seen {
            return Err(StorageError::ChangedElsewhere);
        }
        for change in changes {
            make(&mut records, change);
        }
        Ok(())
    }
}

/// Makes one change. None can fail, so a commit is all or nothing without a copy to fall back on.
fn make(records: &mut Records, change: Change) {
    match change {
        Change::Put(store, StoredRecord { key, json }) => {
            records.entry(store).or_default().insert(key, json);
        }
        Change::Delete(store, key) => {
            records.entry(store).or_default().remove(&key);
        }
        Change::Clear(store) => {
            records.remove(&store);
        }
    }
}

fn stored((key, json): (&String, &String)) -> StoredRecord {
    StoredRecord {
        key: key.clone(),
        json: json.clone(),
    }
}
