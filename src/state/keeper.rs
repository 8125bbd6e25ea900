//! The store that this tab uses: IndexedDB, or memory where the browser refuses it.

use std::cell::RefCell;
use std::rc::Rc;

use super::loss::Loss;
use crate::storage::indexed_db::IndexedDbStore;
use crate::storage::memory::MemoryStore;
use crate::storage::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord, Work};

/// One of the stores.
#[derive(Clone)]
pub enum Keeper {
    /// Keeps what is committed.
    IndexedDb(Rc<Connection>),
    /// Keeps nothing when the page is closed.
    Memory(Rc<MemoryStore>),
}

/// A connection that is opened again when the browser has closed it by itself, as some do while the page
/// is in the background.
pub struct Connection {
    name: String,
    store: RefCell<Rc<IndexedDbStore>>,
    make_way: Rc<dyn Fn()>,
    loss: Loss,
}

impl Connection {
    /// Opens a database. `make_way` is called when another tab erases the data or brings a newer layout;
    /// `loss` notes how the database is found, now and whenever it is opened again.
    ///
    /// # Errors
    /// As [`IndexedDbStore::open`].
    pub async fn open(
        name: &str,
        make_way: impl Fn() + 'static,
        loss: Loss,
    ) -> Result<Rc<Self>, StorageError> {
        let make_way: Rc<dyn Fn()> = Rc::new(make_way);
        Ok(Rc::new(Self {
            name: name.to_owned(),
            store: RefCell::new(Self::connect(name, &make_way, loss).await?),
            make_way,
            loss,
        }))
    }

    async fn connect(
        name: &str,
        make_way: &Rc<dyn Fn()>,
        loss: Loss,
    ) -> Result<Rc<IndexedDbStore>, StorageError> {
        let store = IndexedDbStore::open(name).await?;
        loss.note(store.found());
        let make_way = Rc::clone(make_way);
        store.on_making_way(move || make_way());
        Ok(Rc::new(store))
    }

    /// The store, on a connection that holds.
    async fn store(&self) -> Result<Rc<IndexedDbStore>, StorageError> {
        let store = Rc::clone(&self.store.borrow());
        if !store.is_lost() {
            return Ok(store);
        }
        let store = Self::connect(&self.name, &self.make_way, self.loss).await?;
        self.store.replace(Rc::clone(&store));
        Ok(store)
    }
}

impl Store for Keeper {
    fn read_all(&self, store: StoreName) -> Work<'_, Vec<StoredRecord>> {
        match self {
            Self::IndexedDb(inner) => {
                Box::pin(async move { inner.store().await?.read_all(store).await })
            }
            Self::Memory(inner) => inner.read_all(store),
        }
    }

    fn read<'a>(&'a self, store: StoreName, key: &'a str) -> Work<'a, Option<StoredRecord>> {
        match self {
            Self::IndexedDb(inner) => {
                Box::pin(async move { inner.store().await?.read(store, key).await })
            }
            Self::Memory(inner) => inner.read(store, key),
        }
    }

    fn read_stores<'a>(
        &'a self,
        stores: &'a [StoreName],
    ) -> Work<'a, Vec<(StoreName, Vec<StoredRecord>)>> {
        match self {
            Self::IndexedDb(inner) => {
                Box::pin(async move { inner.store().await?.read_stores(stores).await })
            }
            Self::Memory(inner) => inner.read_stores(stores),
        }
    }

    fn commit_if(&self, seen: Vec<Seen>, changes: Vec<Change>) -> Work<'_, ()> {
        match self {
            Self::IndexedDb(inner) => {
                Box::pin(async move { inner.store().await?.commit_if(seen, changes).await })
            }
            Self::Memory(inner) => inner.commit_if(seen, changes),
        }
    }
}
