//! Databases of older layouts are brought to the present one, with everything in them.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use turnabout::storage::indexed_db::delete_database;
use turnabout::storage::record::Recorded;
use turnabout::storage::record::meta::DataVersion;
use turnabout::storage::store::{Store, StoreName};
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
async fn of_layout_1(name: &str, records: &[(&str, &str, &str)]) {
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
