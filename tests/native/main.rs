//! Native tests: rules, formats, properties.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it did not expect"
)]

mod archive;
mod backup;
mod browser_kind;
mod calendar;
mod content;
#[path = "../contract/store.rs"]
mod contract;
mod controls;
mod digest;
mod domain;
mod generators;
mod intake;
mod job;
mod long_table;
mod match_program;
mod matching;
mod packet;
mod permitted;
mod private;
mod progress_chart;
mod questionnaire;
mod reflections;
mod routes;
mod sample;
mod sheets;
mod storage;
mod tidy;
mod together;
mod topics;

// What `controls` takes from the app's source finds it here.
use turnabout::letters;
