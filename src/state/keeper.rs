//! The store that this tab uses: IndexedDB, or memory where the browser refuses it.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;

use super::loss::Loss;
use crate::storage::indexed_db::IndexedDbStore;
use crate::storage::memory::MemoryStore;
use crate::storage::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};

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

/// What a store is at work on. Boxed, so that a program holds the work once and not at every place that
/// waits for it.
type Work<'a, T> = Pin<Box<dyn Future<Output = Result<T, StorageError>> + 'a>>;

impl Keeper {
    fn reading_all(&self, store: StoreName) -> Work<'_, Vec<StoredRecord>> {
        Box::pin(async move {
            match self {
                Self::IndexedDb(inner) => inner.store().await?.read_all(store).await,
                Self::Memory(inner) => inner.read_all(store).await,
            }
        })
    }

    fn reading<'a>(&'a self, store: StoreName, key: &'a str) -> Work<'a, Option<StoredRecord>> {
        Box::pin(async move {
            match self {
                Self::IndexedDb(inner) => inner.store().await?.read(store, key).await,
                Self::Memory(inner) => inner.read(store, key).await,
            }
        })
    }

    fn committing(&self, seen: Vec<Seen>, changes: Vec<Change>) -> Work<'_, ()> {
        Box::pin(async move {
            match self {
                Self::IndexedDb(inner) => inner.store().await?.commit_if(seen, changes).await,
                Self::Memory(inner) => inner.commit_if(seen, changes).await,
            }
        })
    }
}

impl Store for Keeper {
    async fn read_all(&self, store: StoreName) -> Result<Vec<StoredRecord>, StorageError> {
        self.reading_all(store).await
    }

    async fn read(
        &self,
        store: StoreName,
        key: &str,
    ) -> Result<Option<StoredRecord>, StorageError> {
        self.reading(store, key).await
    }

    async fn read_stores(
        &self,
        stores: &[StoreName],
    ) -> Result<Vec<(StoreName, Vec<StoredRecord>)>, StorageError> {
        match self {
            Self::IndexedDb(inner) => inner.store().await?.read_stores(stores).await,
            Self::Memory(inner) => inner.read_stores(stores).await,
        }
    }

    async fn commit_if(&self, seen: Vec<Seen>, changes: Vec<Change>) -> Result<(), StorageError> {
        self.committing(seen, changes).await
    }
}
