//! Browser tests: storage against real IndexedDB.
#![cfg(target_arch = "wasm32")]
