//! Records and the memory store.

mod by_criterion;
mod fixtures;
mod hostile;
mod loss;
mod memory;
mod migration;
mod names;
mod news;
mod records;
mod runs;
mod versions;
mod wishes;
