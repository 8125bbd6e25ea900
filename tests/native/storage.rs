//! Records and the memory store.

mod fixtures;
mod hostile;
mod memory;
mod migration;
mod names;
mod news;
mod records;
mod runs;
mod versions;
