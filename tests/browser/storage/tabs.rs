//! Several connections to one database, as several tabs have.

use std::cell::Cell;
use std::rc::Rc;

use indexed_db_futures::database::Database;
use turnabout::storage::indexed_db::delete_database;
use turnabout::storage::store::{StorageError, Store, StoreName};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{fresh, open, people, put, record};

#[wasm_bindgen_test]
async fn another_tab_sees_what_was_committed() {
    let mine = fresh("two-tabs").await;
    let theirs = open("two-tabs").await;

    put(&mine, StoreName::People, "p1", "1").await;

    assert_eq!(people(&theirs).await, [record("p1", "1")]);
}

#[wasm_bindgen_test]
async fn it_makes_way_for_a_newer_release_in_another_tab() {
    let store = fresh("makes-way").await;

    let newer = Database::open("makes-way")
        .with_version(9_u32)
        .await
        .unwrap();

    let outcome = store.read_all(StoreName::People).await;
    assert_eq!(outcome, Err(StorageError::Closed));
    assert!(!store.is_lost(), "it gave way, and is not opened again");
    newer.close();
}

#[wasm_bindgen_test]
async fn deleting_makes_other_tabs_let_go() {
    let store = fresh("erased").await;
    put(&store, StoreName::People, "p1", "1").await;

    assert_eq!(delete_database("erased").await, Ok(()));

    assert_eq!(people(&open("erased").await).await, []);
    drop(store);
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_let_go_blocks() {
    delete_database("held").await.unwrap();
    let held = Database::open("held").await.unwrap();

    assert_eq!(delete_database("held").await, Err(StorageError::Blocked));

    held.close();
}

#[wasm_bindgen_test]
async fn a_tab_that_gives_way_says_so() {
    let store = fresh("gives-way").await;
    let told = Rc::new(Cell::new(0));
    store.on_making_way({
        let told = Rc::clone(&told);
        move || told.set(told.get() + 1)
    });

    assert_eq!(delete_database("gives-way").await, Ok(()));

    assert_eq!(told.get(), 1);
}

#[wasm_bindgen_test]
async fn a_connection_that_holds_is_not_lost() {
    let store = fresh("holds").await;

    assert!(!store.is_lost());
}
