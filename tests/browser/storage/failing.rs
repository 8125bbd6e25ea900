//! What the browser's failures become.

use turnabout::storage::indexed_db::IndexedDbStore;
use turnabout::storage::store::{Change, StorageError, Store, StoreName};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{fresh, people, put, record};
use crate::page;

#[wasm_bindgen_test]
async fn an_abort_without_reason_on_a_full_disk_is_full() {
    let store = fresh("full").await;
    let outcome = {
        let _aborting = page::aborting_commits();
        let _full = page::without_room();
        let change = Change::Put(StoreName::People, record("p1", "1"));
        store.commit(vec![change]).await
    };

    assert_eq!(outcome, Err(StorageError::Full));
    assert_eq!(people(&store).await, []);
}

#[wasm_bindgen_test]
async fn an_abort_without_reason_and_with_room_is_a_failure() {
    let store = fresh("aborted").await;
    let outcome = {
        let _aborting = page::aborting_commits();
        let change = Change::Put(StoreName::People, record("p1", "1"));
        store.commit(vec![change]).await
    };

    assert!(
        matches!(outcome, Err(StorageError::Failed(_))),
        "{outcome:?}"
    );
    assert_eq!(people(&store).await, []);
}

#[wasm_bindgen_test]
async fn a_store_works_on_after_a_failure() {
    let store = fresh("works-on").await;
    {
        let _aborting = page::aborting_commits();
        let change = Change::Put(StoreName::People, record("p1", "1"));
        store.commit(vec![change]).await.unwrap_err();
    }

    put(&store, StoreName::People, "p1", "2").await;

    assert_eq!(people(&store).await, [record("p1", "2")]);
}

#[wasm_bindgen_test]
async fn a_browser_without_indexed_db_is_unavailable() {
    let _without = page::without_indexed_db();

    let outcome = IndexedDbStore::open("nowhere").await;

    assert_eq!(outcome.err(), Some(StorageError::Unavailable));
}

#[wasm_bindgen_test]
async fn a_browser_that_refuses_indexed_db_is_unavailable() {
    let _refusing = page::refusing_indexed_db();

    let outcome = IndexedDbStore::open("nowhere").await;

    assert_eq!(outcome.err(), Some(StorageError::Unavailable));
}
