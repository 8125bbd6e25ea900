//! A store in memory: for tests, and for browsers that refuse to keep data.

use std::cell::RefCell;

use super::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord, Work};

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
    fn read_all(&self, store: StoreName) -> Work<'_, Vec<StoredRecord>> {
        Box::pin(async move {
            self.check()?;
            Ok(self.records.borrow().of(store).to_vec())
        })
    }

    fn read<'a>(&'a self, store: StoreName, key: &'a str) -> Work<'a, Option<StoredRecord>> {
        Box::pin(async move {
            self.check()?;
            Ok(self.records.borrow().find(store, key).cloned())
        })
    }

    fn read_stores<'a>(
        &'a self,
        stores: &'a [StoreName],
    ) -> Work<'a, Vec<(StoreName, Vec<StoredRecord>)>> {
        Box::pin(async move {
            self.check()?;
            let records = self.records.borrow();
            let stores = stores.iter();
            Ok(stores
                .map(|store| (*store, records.of(*store).to_vec()))
                .collect())
        })
    }

    fn commit_if(&self, seen: Vec<Seen>, changes: Vec<Change>) -> Work<'_, ()> {
        Box::pin(async move {
            self.check()?;
            let mut records = self.records.borrow_mut();
            let is_as_seen = seen
                .iter()
                .all(|seen| seen.is_still(records.find(seen.store, &seen.key)));
            if !is_as_seen {
                return Err(StorageError::ChangedElsewhere);
            }
            // None can fail, so a commit is all or nothing without a copy to fall back on.
            for change in changes {
                records.make(change);
            }
            Ok(())
        })
    }
}

/// The records of every store that has some, each in order of their keys.
#[derive(Debug, Default)]
struct Records(Vec<(StoreName, Vec<StoredRecord>)>);

impl Records {
    fn of(&self, store: StoreName) -> &[StoredRecord] {
        let found = self.0.iter().find(|(name, _)| *name == store);
        found.map_or(&[], |(_, records)| records)
    }

    fn of_mut(&mut self, store: StoreName) -> &mut Vec<StoredRecord> {
        let place = self.0.iter().position(|(name, _)| *name == store);
        let place = place.unwrap_or_else(|| {
            self.0.push((store, Vec::new()));
            self.0.len() - 1
        });
        &mut self.0[place].1
    }

    fn find(&self, store: StoreName, key: &str) -> Option<&StoredRecord> {
        let records = self.of(store);
        records.get(place_of(records, key).ok()?)
    }

    fn make(&mut self, change: Change) {
        match change {
            Change::Put(store, record) => {
                let records = self.of_mut(store);
                match place_of(records, &record.key) {
                    Ok(place) => records[place] = record,
                    Err(place) => records.insert(place, record),
                }
            }
            Change::Delete(store, key) => {
                let records = self.of_mut(store);
                if let Ok(place) = place_of(records, &key) {
                    records.remove(place);
                }
            }
            Change::Clear(store) => self.of_mut(store).clear(),
        }
    }
}

/// Where a record is, or would be.
fn place_of(records: &[StoredRecord], key: &str) -> Result<usize, usize> {
    records.binary_search_by(|known| known.key.as_str().cmp(key))
}
