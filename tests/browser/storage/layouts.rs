//! Databases of older layouts are brought to the present one, with everything in them.

use std::collections::BTreeSet;

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use turnabout::storage::indexed_db::{IndexedDbStore, delete_database};
use turnabout::storage::record::Recorded;
use turnabout::storage::record::meta::DataVersion;
use turnabout::storage::store::{LAYOUT, StorageError, Store, StoreName};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{open, people, put, record};

/// The object stores of layout 1. They never change.
const LAYOUT_1: [&str; 8] = [
    "meta",
    "preferences",
    "programmes",
    "people",
    "runs",
    "pairings",
    "my-pairings",
    "sessions",
];

/// A database as the release with layout 1 made it.
pub(super) async fn of_layout_1(name: &str, records: &[(&str, &str, &str)]) {
    delete_database(name).await.unwrap();
    let database = Database::open(name)
        .with_version(1_u32)
        .with_on_upgrade_needed(|_, database| {
            for store in LAYOUT_1 {
                database.create_object_store(store).build()?;
            }
            Ok(())
        })
        .await
        .unwrap();
    for (store, key, json) in records {
        let transaction = database
            .transaction(*store)
            .with_mode(TransactionMode::Readwrite)
            .build()
            .unwrap();
        let objects = transaction.object_store(store).unwrap();
        objects.put(*json).with_key(*key).await.unwrap();
        drop(objects);
        transaction.commit().await.unwrap();
    }
    database.close();
}

#[wasm_bindgen_test]
async fn layout_1_gets_the_stores_that_it_lacks_and_keeps_what_it_has() {
    let person = include_str!("../../fixtures/records/v1/participant-least.json").trim_end();
    let records = [
        ("meta", "data", r#"{"v":1,"data":1}"#),
        ("people", "p2", person),
    ];
    of_layout_1("layout-1", &records).await;

    let store = open("layout-1").await;

    assert_eq!(people(&store).await, [record("p2", person)]);
    for name in StoreName::ALL {
        put(&store, name, "new", "1").await;
    }
}

#[wasm_bindgen_test]
async fn data_that_does_not_say_its_version_is_brought_to_the_present_one() {
    of_layout_1("no-version", &[]).await;

    let store = open("no-version").await;

    let found = store.read(StoreName::Meta, "data").await.unwrap();
    assert_eq!(found, Some(DataVersion::CURRENT.encode()));
}

#[wasm_bindgen_test]
async fn layout_1_that_another_tab_held_open_is_whole_once_that_tab_lets_go() {
    let name = "held-layout-1";
    let person = include_str!("../../fixtures/records/v1/participant-least.json").trim_end();
    of_layout_1(name, &[("people", "p2", person)]).await;
    let held = Database::open(name).with_version(1_u32).await.unwrap();

    let outcome = IndexedDbStore::open(name).await;

    assert_eq!(outcome.err(), Some(StorageError::Blocked));
    held.close();
    let store = open(name).await;
    let database = Database::open(name).await.unwrap();
    assert_eq!(database.version(), f64::from(LAYOUT));
    let names: BTreeSet<String> = database.object_store_names().collect();
    database.close();
    let expected = StoreName::ALL.map(|name| name.as_str().to_owned());
    assert_eq!(names, BTreeSet::from(expected));
    assert_eq!(people(&store).await, [record("p2", person)]);
    for name in StoreName::ALL {
        put(&store, name, "new", "1").await;
        let kept = store.read(name, "new").await.unwrap();
        assert_eq!(kept, Some(record("new", "1")), "{name:?}");
    }
}
