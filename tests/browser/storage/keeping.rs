//! What is kept, and where.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use turnabout::storage::name::{Space, database_name};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::meta::{self, DataVersion};
use turnabout::storage::store::{Store, StoreName};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{fresh, open, people, put, record};
use crate::page;

#[wasm_bindgen_test]
async fn what_was_committed_is_there_after_reopening() {
    let store = fresh("reopened").await;
    put(&store, StoreName::People, "p1", "1").await;
    drop(store);

    let store = open("reopened").await;

    assert_eq!(people(&store).await, [record("p1", "1")]);
}

#[wasm_bindgen_test]
async fn two_databases_do_not_share() {
    let one = fresh("one").await;
    let other = fresh("other").await;

    put(&one, StoreName::People, "p1", "1").await;

    assert_eq!(people(&one).await, [record("p1", "1")]);
    assert_eq!(people(&other).await, []);
}

#[wasm_bindgen_test]
async fn a_database_is_named_after_the_path_and_the_space() {
    let _real = fresh(&database_name("/some/path/", Space::Real)).await;
    let _sample = fresh(&database_name("/some/path/", Space::Sample)).await;

    let names = "indexedDB.databases().then(all => all.map(one => one.name).join(' '))";
    let names = page::text_of(names).await;

    assert!(names.contains("turnabout:/some/path/:real"), "{names}");
    assert!(names.contains("turnabout:/some/path/:sample"), "{names}");
}

#[wasm_bindgen_test]
async fn a_new_database_says_its_data_version() {
    let store = fresh("data-version").await;

    let found = store.read(StoreName::Meta, meta::KEY).await.unwrap();

    assert_eq!(found, Some(DataVersion::CURRENT.encode()));
}

#[wasm_bindgen_test]
async fn a_dropped_transaction_keeps_nothing() {
    let store = fresh("dropped").await;
    let database = Database::open("dropped").await.unwrap();
    {
        let transaction = database
            .transaction("people")
            .with_mode(TransactionMode::Readwrite)
            .build()
            .unwrap();
        let objects = transaction.object_store("people").unwrap();
        objects.put("1").with_key("p1").await.unwrap();
    }
    database.close();

    assert_eq!(people(&store).await, []);
}
