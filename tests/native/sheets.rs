//! Sign-up sheets in, CSV files out.

mod bounds;
mod export;
mod fixtures;
mod formats;
mod levels;
mod likeness;
mod properties;
mod reimport;
mod rows;
mod support;
mod values;
mod workbooks;
