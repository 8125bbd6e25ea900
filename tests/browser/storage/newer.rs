//! A database that a newer release wrote is refused and left as it was.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use turnabout::storage::indexed_db::{IndexedDbStore, delete_database};
use turnabout::storage::store::{LAYOUT, StorageError, StoreName};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{fresh, put};

/// Reads one text by its own connection, which neither makes nor changes anything.
async fn text_in(name: &str, store: &str, key: &str) -> (f64, Option<String>) {
    let database = Database::open(name).await.unwrap();
    let version = database.version();
    let text = {
        let transaction = database.transaction(store).build().unwrap();
        let objects = transaction.object_store(store).unwrap();
        objects.get(key).await.unwrap()
    };
    database.close();
    (version, text)
}

#[wasm_bindgen_test]
async fn a_newer_layout_is_refused_and_left_as_it_was() {
    delete_database("newer-layout").await.unwrap();
    let database = Database::open("newer-layout")
        .with_version(9_u32)
        .with_on_upgrade_needed(|_, database| {
            database.create_object_store("tables").build().map(drop)
        })
        .await
        .unwrap();
    let transaction = database
        .transaction("tables")
        .with_mode(TransactionMode::Readwrite)
        .build()
        .unwrap();
    let objects = transaction.object_store("tables").unwrap();
    objects.put("new").with_key("t1").await.unwrap();
    drop(objects);
    transaction.commit().await.unwrap();
    database.close();

    let outcome = IndexedDbStore::open("newer-layout").await;

    assert_eq!(outcome.err(), Some(StorageError::NewerVersion));
    let left = text_in("newer-layout", "tables", "t1").await;
    assert_eq!(left, (9.0, Some("new".to_owned())));
}

async fn is_refused_and_left(name: &str, data_version: &str) {
    let store = fresh(name).await;
    put(&store, StoreName::People, "p1", "new").await;
    put(&store, StoreName::Meta, "data", data_version).await;
    drop(store);

    let outcome = IndexedDbStore::open(name).await;

    assert_eq!(outcome.err(), Some(StorageError::NewerVersion));
    let version = text_in(name, "meta", "data").await;
    assert_eq!(version, (f64::from(LAYOUT), Some(data_version.to_owned())));
    let person = text_in(name, "people", "p1").await;
    assert_eq!(person, (f64::from(LAYOUT), Some("new".to_owned())));
}

#[wasm_bindgen_test]
async fn newer_records_are_refused_and_left_as_they_were() {
    is_refused_and_left("newer-records", r#"{"v":1,"data":999}"#).await;
}

#[wasm_bindgen_test]
async fn a_newer_way_to_say_the_version_is_refused_and_left_as_it_was() {
    is_refused_and_left("newer-meta", r#"{"v":2,"versions":["3"]}"#).await;
}
