//! What is kept: records with versions, and the stores that keep them.

pub mod backup;
#[cfg(target_arch = "wasm32")]
pub mod indexed_db;
pub mod loss;
pub mod memory;
pub mod migration;
pub mod name;
pub mod news;
pub mod preferences;
pub mod record;
pub mod restore;
pub mod store;
