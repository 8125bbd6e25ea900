//! Native tests: rules, formats, properties.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it did not expect"
)]

#[path = "../contract/store.rs"]
mod contract;
mod generators;
mod matching;
mod storage;
mod matching;
mod archive;
mod calendar;
mod domain;
mod packet;
mod routes;
mod tidy;
