//! The store that outlives the tab: IndexedDB.
//!
//! Keys stand outside the records and the records are JSON text, so nothing is lost between Rust's
//! values and JavaScript's. Inside a transaction nothing but IndexedDB's own requests is awaited,
//! because a browser ends a transaction that waits for anything else.

mod blocked;
mod error;
mod quota;
pub mod raw;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::factory::DBFactory;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::{Build, BuildPrimitive, QuerySource};
use indexed_db_futures::transaction::{Transaction, TransactionMode};
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use self::blocked::Blocked;
use self::raw::as_text;
use super::loss::Found;
use super::migration::migrate;
use super::record::Recorded;
use super::record::meta::DataVersion;
use super::store::{Change, LAYOUT, Seen, StorageError, Store, StoreName, StoredRecord, Work};

/// One connection to one database. A tab opens each database once; the connection closes when the
/// store is dropped, or when another tab wants to change the layout or delete the database.
pub struct IndexedDbStore {
    database: Database,
    makes_way: Rc<MakesWay>,
    found: Found,
    /// Held so that the browser can call it.
    _close_for_others: Closure<dyn FnMut()>,
}

/// What happens when another tab wants the database for itself.
#[derive(Default)]
struct MakesWay {
    has_happened: Cell<bool>,
    tell: RefCell<Option<Box<dyn Fn()>>>,
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
        let found = Rc::new(Cell::new(Found::There));
        let request = Database::open(name)
            .with_version(LAYOUT)
            .with_on_blocked({
                let blocked = blocked.clone();
                move |_| {
                    blocked.set();
                    Ok(())
                }
            })
            .with_on_upgrade_needed({
                let found = Rc::clone(&found);
                move |_, database| {
                    found.set(how_found(&database));
                    create_missing_stores(&database)
                }
            })
            .build()
            .map_err(error::of_opening)?;
        let mut request = Box::pin(request);
        let opened = blocked.or(request.as_mut()).await;
        if opened.is_err() {
            // The browser goes on with it once the other tab lets go. Without somebody who waits, it would
            // raise the layout and make no stores.
            spawn_local(async move {
                if let Ok(database) = request.await {
                    database.close();
                }
            });
        }
        let database = opened?.map_err(error::of_opening)?;
        let store = Self::on(database, found.get());
        migrate(&store).await?;
        Ok(store)
    }

    fn on(database: Database, found: Found) -> Self {
        let makes_way = Rc::new(MakesWay::default());
        let close_for_others = Closure::new({
            let database = database.clone();
            let makes_way = Rc::clone(&makes_way);
            move || {
                database.clone().close();
                makes_way.has_happened.set(true);
                if let Some(tell) = &*makes_way.tell.borrow() {
                    tell();
                }
            }
        });
        database
            .as_sys()
            .set_onversionchange(Some(close_for_others.as_ref().unchecked_ref()));
        Self {
            database,
            makes_way,
            found,
            _close_for_others: close_for_others,
        }
    }

    /// How the database was found.
    pub fn found(&self) -> Found {
        self.found
    }

    /// Calls `tell` when the connection has closed because another tab erases the data or brings a newer
    /// layout.
    pub fn on_making_way(&self, tell: impl Fn() + 'static) {
        self.makes_way.tell.replace(Some(Box::new(tell)));
    }

    /// Whether the browser has closed the connection by itself, as some do in the background.
    pub fn is_lost(&self) -> bool {
        !self.makes_way.has_happened.get()
            && self
                .begin([StoreName::Meta], TransactionMode::Readonly)
                .is_err()
    }

    /// What a request's failure means on this connection.
    fn explained(&self, error: Error) -> StorageError {
        if self.makes_way.has_happened.get() {
            StorageError::Closed
        } else {
            error::of_request(error)
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
        let keys = objects.get_all_keys::<JsValue>().primitive()?;
        let values = objects.get_all::<JsValue>().primitive()?;
        let (keys, values) = (keys.await?, values.await?);
        // What is no text was not written by any release; it is read as one, so that it costs no other.
        keys.zip(values)
            .map(|(key, value)| {
                Ok(StoredRecord {
                    key: as_text(&key?),
                    json: as_text(&value?),
                })
            })
            .collect()
    }

    async fn try_read_stores(
        &self,
        names: &[StoreName],
    ) -> Result<Vec<(StoreName, Vec<StoredRecord>)>, Error> {
        let mut stores = Vec::with_capacity(names.len());
        let transaction = self.begin(names.iter().copied(), TransactionMode::Readonly)?;
        for name in names {
            let records = raw::records_in(&transaction, name.as_str()).await?;
            stores.push((*name, records));
        }
        Ok(stores)
    }

    async fn try_read(&self, name: StoreName, key: &str) -> Result<Option<StoredRecord>, Error> {
        let transaction = self.begin([name], TransactionMode::Readonly)?;
        let objects = transaction.object_store(name.as_str())?;
        let value = objects.get::<JsValue, _, _>(key).primitive()?.await?;
        Ok(value.map(|value| StoredRecord {
            key: key.to_owned(),
            json: as_text(&value),
        }))
    }

    /// Begins a transaction, looks at what was seen, and places every request. When one cannot be placed
    /// or something has changed, the transaction is dropped, which takes back everything.
    async fn place(
        &self,
        seen: &[Seen],
        changes: Vec<Change>,
    ) -> Result<Option<Transaction<'_>>, Unplaced> {
        let looked_at = seen.iter().map(|seen| seen.store);
        let mut stores = Vec::new();
        for store in changes.iter().map(Change::store).chain(looked_at) {
            if !stores.contains(&store) {
                stores.push(store);
            }
        }
        let transaction = self.begin(stores, TransactionMode::Readwrite)?;
        // Requests are placed together and answered in order, so many take little longer than one. The
        // browser can paint while a slice is waited for.
        for slice in seen.chunks(SLICE) {
            let mut values = Vec::with_capacity(slice.len());
            for seen in slice {
                let objects = transaction.object_store(seen.store.as_str())?;
                let value = objects
                    .get::<JsValue, _, _>(seen.key.as_str())
                    .primitive()?;
                values.push(value);
            }
            for (seen, value) in slice.iter().zip(values) {
                let found = value.await?.map(|value| StoredRecord {
                    key: seen.key.clone(),
                    json: as_text(&value),
                });
                if !seen.is_still(found.as_ref()) {
                    return Ok(None);
                }
            }
        }
        for (number, change) in changes.into_iter().enumerate() {
            let objects = transaction.object_store(change.store().as_str())?;
            request(&objects, change)?;
            if number % SLICE == SLICE - 1 {
                // Answers come in order, so this one says that all before it are there. The transaction
                // lives on while it is waited for, and the browser can paint.
                let answer = objects.get::<String, _, _>("").primitive()?.await;
                answer.map_err(|error| Unplaced {
                    error,
                    cause: transaction.as_sys().error(),
                })?;
            }
        }
        Ok(Some(transaction))
    }
}

impl Drop for IndexedDbStore {
    fn drop(&mut self) {
        self.database.as_sys().set_onversionchange(None);
        self.database.clone().close();
    }
}

impl Store for IndexedDbStore {
    fn read_all(&self, store: StoreName) -> Work<'_, Vec<StoredRecord>> {
        Box::pin(async move {
            let records = self.try_read_all(store).await;
            let mut records = records.map_err(|error| self.explained(error))?;
            order(&mut records);
            Ok(records)
        })
    }

    fn read<'a>(&'a self, store: StoreName, key: &'a str) -> Work<'a, Option<StoredRecord>> {
        Box::pin(async move {
            let found = self.try_read(store, key).await;
            found.map_err(|error| self.explained(error))
        })
    }

    fn read_stores<'a>(
        &'a self,
        stores: &'a [StoreName],
    ) -> Work<'a, Vec<(StoreName, Vec<StoredRecord>)>> {
        Box::pin(async move {
            let stores = self.try_read_stores(stores).await;
            let mut stores = stores.map_err(|error| self.explained(error))?;
            for (_, records) in &mut stores {
                order(records);
            }
            Ok(stores)
        })
    }

    fn commit_if(&self, seen: Vec<Seen>, changes: Vec<Change>) -> Work<'_, ()> {
        Box::pin(async move {
            if changes.is_empty() {
                return Ok(());
            }
            let bytes = changes.iter().map(bytes_of).sum();
            let placed = self.place(&seen, changes).await;
            let transaction = match placed {
                Ok(Some(transaction)) => transaction,
                Ok(None) => return Err(StorageError::ChangedElsewhere),
                Err(_) if self.makes_way.has_happened.get() => return Err(StorageError::Closed),
                Err(Unplaced { error, cause }) => {
                    return Err(error::of_commit(error, cause, bytes).await);
                }
            };
            // The crate keeps the outcome of a commit, not the reason of an abort.
            let handle = web_sys::IdbTransaction::clone(transaction.as_sys());
            match transaction.commit().await {
                Ok(()) => Ok(()),
                Err(outcome) => Err(error::of_commit(outcome, handle.error(), bytes).await),
            }
        })
    }
}

/// IndexedDB orders text by UTF-16 units, Rust by code points.
fn order(records: &mut [StoredRecord]) {
    records.sort_unstable_by(|one, other| one.key.cmp(&other.key));
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

/// How the browser found the database that it is about to bring to this layout.
fn how_found(database: &Database) -> Found {
    if database.object_store_names().next().is_some() {
        return Found::There;
    }
    // What Chromium says of a loss stands in the event, which the crate keeps to itself; the window names
    // the event that is being told just now.
    let word = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name));
    let data_loss = word(&js_sys::global(), "event").and_then(|event| word(&event, "dataLoss"));
    Found::without_stores(data_loss.ok().and_then(|said| said.as_string()).as_deref())
}

/// Runs while the browser makes the database or brings it to this layout; what it asks for is kept
/// together with the layout.
fn create_missing_stores(database: &Database) -> Result<(), Error> {
    let there: Vec<String> = database.object_store_names().collect();
    let is_new = there.is_empty();
    for name in StoreName::ALL {
        if there.iter().any(|there| there == name.as_str()) {
            continue;
        }
        let objects = database.create_object_store(name.as_str()).build()?;
        if is_new && name == StoreName::Meta {
            request(&objects, DataVersion::CURRENT.put())?;
        }
    }
    Ok(())
}

/// How many requests are placed between two moments in which the browser may paint.
const SLICE: usize = 300;

/// Why requests could not be placed.
struct Unplaced {
    error: Error,
    /// What the transaction itself says.
    cause: Option<web_sys::DomException>,
}

impl From<Error> for Unplaced {
    fn from(error: Error) -> Self {
        Self { error, cause: None }
    }
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

fn bytes_of(change: &Change) -> usize {
    match change {
        Change::Put(_, record) => record.key.len() + record.json.len(),
        Change::Delete(..) | Change::Clear(_) => 0,
    }
}
