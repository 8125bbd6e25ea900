//! Records and the memory store.

mod fixtures;
mod memory;
mod names;
mod records;
mod runs;
