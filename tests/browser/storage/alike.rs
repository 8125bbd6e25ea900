//! The cases that every store passes.

use turnabout::storage::store::{Change, StorageError, Store, StoreName};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{fresh, record};
use crate::{contract, page};

macro_rules! contract_tests {
    ($($name:ident),+ $(,)?) => {
        $(
            #[wasm_bindgen_test]
            async fn $name() {
                contract::$name(&fresh(stringify!($name)).await).await;
            }
        )+
    };
}

contract::for_each_case!(contract_tests);

#[wasm_bindgen_test]
async fn a_failing_commit_keeps_nothing() {
    let store = fresh("a_failing_commit_keeps_nothing").await;
    let _refusing = page::refusing_a_put();

    contract::a_failing_commit_keeps_nothing(&store, |_| ()).await;

    let fails = Change::Put(StoreName::People, record("fails", "1"));
    assert_eq!(store.commit(vec![fails]).await, Err(StorageError::Full));
}
