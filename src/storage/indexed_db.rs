//! The store that outlives the tab: IndexedDB.
//!
//! Keys stand outside the records and the records are JSON text, so nothing is lost between Rust's
//! values and JavaScript's. Inside a transaction nothing but IndexedDB's own requests is awaited,
//! because a browser ends a transaction that waits for anything else.

mod blocked;
mod error;
mod quota;
pub mod raw;

use std::collections::BTreeSet;

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::factory::DBFactory;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::{Build, BuildPrimitive, QuerySource};
use indexed_db_futures::transaction::{Transaction, TransactionMode};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use self::blocked::Blocked;
use super::record::meta::{self, DataVersion};
use super::record::{RecordError, Recorded};
use super::store::{Change, StorageError, Store, StoreName, StoredRecord};

/// The version of the database's layout. The version of the records is [`DataVersion`].
const LAYOUT: u32 = 1;

/// One connection to one database. A tab opens each database once; the connection closes when the
/// store is dropped, or when another tab wants to change the layout or delete the database.
pub struct IndexedDbStore {
    database: Database,
    /// Held so that the browser can call it.
    _close_for_others: Closure<dyn FnMut()>,
}

impl IndexedDbStore {
    /// Opens a database; makes it, with every object store, when it is not there.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] when the browser has no IndexedDB or refuses it,
    /// [`StorageError::NewerVersion`] when a newer release wrote the database, which is left as it
    /// was, [`StorageError::Blocked`] when another tab holds an older layout open.
    pub async fn open(name: &str) -> Result<Self, StorageError> {
        let blocked = Blocked::default();
        let request = Database::open(name)
            .with_version(LAYOUT)
            .with_on_blocked({
                let blocked = blocked.clone();
                move |_| {
                    blocked.set();
                    Ok(())
                }
            })
            .with_on_upgrade_needed(|_, database| create_stores(&database))
            .build()
            .map_err(error::of_opening)?;
        let database = blocked.or(request).await?.map_err(error::of_opening)?;
        let store = Self::on(database);
        store.check_data_version().await?;
        Ok(store)
    }

    fn on(database: Database) -> Self {
        let close_for_others = Closure::new({
            let database = database.clone();
            move || database.clone().close()
        });
        database
            .as_sys()
            .set_onversionchange(Some(close_for_others.as_ref().unchecked_ref()));
        Self {
            database,
            _close_for_others: close_for_others,
        }
    }

    /// Refuses records of a newer release. There is nothing to migrate from before version 1.
    async fn check_data_version(&self) -> Result<(), StorageError> {
        let Some(record) = self.read(StoreName::Meta, meta::KEY).await? else {
            return self.commit(vec![DataVersion::CURRENT.put()]).await;
        };
        match DataVersion::decode(&record) {
            Ok(version) if version <= DataVersion::CURRENT => Ok(()),
            Ok(_) | Err(RecordError::Newer { .. }) => Err(StorageError::NewerVersion),
            Err(damaged) => Err(StorageError::Failed(damaged.to_string())),
        }
    }

    fn begin(
        &self,
        stores: impl IntoIterator<Item = StoreName>,
        mode: TransactionMode,
    ) -> Result<Transaction<'_>, Error> {
        let names: Vec<&str> = stores.into_iter().map(StoreName::as_str).collect();
        self.database.transaction(names).with_mode(mode).build()
    }

    async fn try_read_all(&self, name: StoreName) -> Result<Vec<StoredRecord>, Error> {
        let transaction = self.begin([name], TransactionMode::Readonly)?;
        let objects = transaction.object_store(name.as_str())?;
        let keys = objects.get_all_keys::<String>().primitive()?;
        let texts = objects.get_all::<String>().primitive()?;
        let (keys, texts) = (keys.await?, texts.await?);
        keys.zip(texts)
            .map(|(key, json)| {
                Ok(StoredRecord {
                    key: key?,
                    json: json?,
                })
            })
            .collect()
    }

    async fn try_read(&self, name: StoreName, key: &str) -> Result<Option<StoredRecord>, Error> {
        let transaction = self.begin([name], TransactionMode::Readonly)?;
        let objects = transaction.object_store(name.as_str())?;
        let text = objects.get::<String, _, _>(key).primitive()?.await?;
        Ok(text.map(|json| StoredRecord {
            key: key.to_owned(),
            json,
        }))
    }

    /// Places every request of a transaction. When one cannot be placed, the transaction is dropped,
    /// which takes back the others.
    fn place(&self, changes: Vec<Change>) -> Result<Transaction<'_>, Error> {
        let stores: BTreeSet<StoreName> = changes.iter().map(store_of).collect();
        let transaction = self.begin(stores, TransactionMode::Readwrite)?;
        for change in changes {
            let objects = transaction.object_store(store_of(&change).as_str())?;
            request(&objects, change)?;
        }
        Ok(transaction)
    }
}

impl Drop for IndexedDbStore {
    fn drop(&mut self) {
        self.database.as_sys().set_onversionchange(None);
        self.database.clone().close();
    }
}

impl Store for IndexedDbStore {
    async fn read_all(&self, store: StoreName) -> Result<Vec<StoredRecord>, StorageError> {
        let mut records = self.try_read_all(store).await.map_err(error::of_request)?;
        // IndexedDB orders text by UTF-16 units, Rust by code points.
        records.sort_unstable_by(|one, other| one.key.cmp(&other.key));
        Ok(records)
    }

    async fn read(
        &self,
        store: StoreName,
        key: &str,
    ) -> Result<Option<StoredRecord>, StorageError> {
        self.try_read(store, key).await.map_err(error::of_request)
    }

    async fn commit(&self, changes: Vec<Change>) -> Result<(), StorageError> {
        if changes.is_empty() {
            return Ok(());
        }
        let bytes = changes.iter().map(bytes_of).sum();
        let transaction = self.place(changes).map_err(error::of_request)?;
        // The crate keeps the outcome of a commit, not the reason of an abort.
        let handle = web_sys::IdbTransaction::clone(transaction.as_sys());
        match transaction.commit().await {
            Ok(()) => Ok(()),
            Err(outcome) => Err(error::of_commit(outcome, handle.error(), bytes).await),
        }
    }
}

/// Deletes a database, if it is there. Stores of this tab must be dropped first; those of other tabs
/// close by themselves.
///
/// # Errors
/// [`StorageError::Blocked`] when another tab does not let go; the browser then deletes the database
/// as soon as it does.
pub async fn delete_database(name: &str) -> Result<(), StorageError> {
    let request = DBFactory::new()
        .map_err(error::of_opening)?
        .delete_db(name)
        .map_err(error::of_request)?;
    let blocked = Blocked::default();
    let on_blocked = Closure::<dyn FnMut()>::new({
        let blocked = blocked.clone();
        move || blocked.set()
    });
    let handle: web_sys::IdbOpenDbRequest = request.as_sys().clone().unchecked_into();
    handle.set_onblocked(Some(on_blocked.as_ref().unchecked_ref()));
    let outcome = blocked.or(request).await;
    handle.set_onblocked(None);
    outcome?.map_err(error::of_request)
}

/// Runs while the browser makes the database; what it asks for is kept together with the database.
fn create_stores(database: &Database) -> Result<(), Error> {
    for name in StoreName::ALL {
        let objects = database.create_object_store(name.as_str()).build()?;
        if name == StoreName::Meta {
            request(&objects, DataVersion::CURRENT.put())?;
        }
    }
    Ok(())
}

/// Asks for one change. The transaction's commit waits for it.
fn request(objects: &ObjectStore<'_>, change: Change) -> Result<(), Error> {
    match change {
        Change::Put(_, StoredRecord { key, json }) => {
            let put = objects.put(json).with_key(key).without_key_type();
            put.primitive().map(drop)
        }
        Change::Delete(_, key) => objects.delete(key).primitive().map(drop),
        Change::Clear(_) => objects.clear().map(drop),
    }
}

const fn store_of(change: &Change) -> StoreName {
    match change {
        Change::Put(store, _) | Change::Delete(store, _) | Change::Clear(store) => *store,
    }
}

fn bytes_of(change: &Change) -> usize {
    match change {
        Change::Put(_, record) => record.key.len() + record.json.len(),
        Change::Delete(..) | Change::Clear(_) => 0,
    }
}
