//! What taking in applications does.

mod arrivals;
mod merging;
mod parts;
mod properties;
mod support;
