//! IndexedDB keeps the contract of every store, and what is asked of it alone.

mod alike;
mod at_once;
mod failing;
mod keeping;
mod layouts;
mod newer;
mod tabs;

use turnabout::storage::indexed_db::{IndexedDbStore, delete_database};
use turnabout::storage::store::{Change, Store, StoreName, StoredRecord};

/// An empty database of this name.
async fn fresh(name: &str) -> IndexedDbStore {
    delete_database(name).await.expect("the old one is deleted");
    open(name).await
}

async fn open(name: &str) -> IndexedDbStore {
    IndexedDbStore::open(name).await.expect("a database")
}

fn record(key: &str, json: &str) -> StoredRecord {
    StoredRecord {
        key: key.to_owned(),
        json: json.to_owned(),
    }
}

async fn put(store: &IndexedDbStore, name: StoreName, key: &str, json: &str) {
    let change = Change::Put(name, record(key, json));
    store.commit(vec![change]).await.expect("a commit");
}

async fn people(store: &IndexedDbStore) -> Vec<StoredRecord> {
    store.read_all(StoreName::People).await.expect("people")
}
