//! Turnabout runs a reverse mentoring programme in the browser.
//!
//! The modules stand in reading order; each may use only those that ARCHITECTURE.md lists for it.

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod content;
pub mod domain;
pub mod exchange;
#[cfg(target_arch = "wasm32")]
pub mod features;
pub mod letters;
pub mod routes;
#[cfg(target_arch = "wasm32")]
pub mod state;
pub mod storage;
#[cfg(target_arch = "wasm32")]
pub mod ui;

#[cfg(target_arch = "wasm32")]
#[allow(missing_docs, unused_qualifications, clippy::expect_used)]
mod texts {
    include!(concat!(env!("OUT_DIR"), "/i18n/mod.rs"));
}
#[cfg(target_arch = "wasm32")]
pub use texts::i18n;
