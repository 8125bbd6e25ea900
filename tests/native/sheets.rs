//! Sign-up sheets in, CSV files out.

mod bounds;
mod dialects;
mod export;
mod fixtures;
mod formats;
mod hostile;
mod levels;
mod likeness;
mod properties;
mod reimport;
mod rows;
mod support;
mod values;
mod workbooks;
