//! Sign-up sheets in, CSV files out.

mod bounds;
mod export;
mod fixtures;
mod formats;
mod levels;
mod properties;
mod rows;
mod support;
mod values;
mod workbooks;
