//! The memory store keeps the contract of every store.

use pollster::block_on;
use turnabout::storage::memory::MemoryStore;
use turnabout::storage::store::{StorageError, Store, StoreName};

use crate::contract;

macro_rules! contract_tests {
    ($($name:ident),+ $(,)?) => {
        $(
            #[test]
            fn $name() {
                block_on(contract::$name(&MemoryStore::new()));
            }
        )+
    };
}

contract::for_each_case!(contract_tests);

#[test]
fn a_failing_commit_keeps_nothing() {
    block_on(contract::a_failing_commit_keeps_nothing(
        &MemoryStore::new(),
        |store| store.fail_next(StorageError::Full),
    ));
}

#[test]
fn it_fails_once_when_told_to() {
    let store = MemoryStore::new();
    store.fail_next(StorageError::Unavailable);

    let first = block_on(store.read_all(StoreName::People));
    let second = block_on(store.read_all(StoreName::People));

    assert_eq!(first, Err(StorageError::Unavailable));
    assert_eq!(second, Ok(Vec::new()));
}
