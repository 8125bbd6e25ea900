//! The store that this tab uses: IndexedDB, or memory where the browser refuses it.

use std::rc::Rc;

use crate::storage::indexed_db::IndexedDbStore;
use crate::storage::memory::MemoryStore;
use crate::storage::store::{Change, StorageError, Store, StoreName, StoredRecord};

/// One of the stores.
#[derive(Clone)]
pub enum Keeper {
    /// Keeps what is committed.
    IndexedDb(Rc<IndexedDbStore>),
    /// Keeps nothing when the page is closed.
    Memory(Rc<MemoryStore>),
}

impl Store for Keeper {
    async fn read_all(&self, store: StoreName) -> Result<Vec<StoredRecord>, StorageError> {
        match self {
            Self::IndexedDb(inner) => inner.read_all(store).await,
            Self::Memory(inner) => inner.read_all(store).await,
        }
    }

    async fn read(
        &self,
        store: StoreName,
        key: &str,
    ) -> Result<Option<StoredRecord>, StorageError> {
        match self {
            Self::IndexedDb(inner) => inner.read(store, key).await,
            Self::Memory(inner) => inner.read(store, key).await,
        }
    }

    async fn commit(&self, changes: Vec<Change>) -> Result<(), StorageError> {
        match self {
            Self::IndexedDb(inner) => inner.commit(changes).await,
            Self::Memory(inner) => inner.commit(changes).await,
        }
    }
}
