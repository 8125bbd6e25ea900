//! Browser tests: storage against real IndexedDB, zones against real `Intl`.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it did not expect"
)]

#[path = "../contract/store.rs"]
mod contract;
mod letters;
mod page;
mod storage;
mod zones;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
