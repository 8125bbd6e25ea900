//! Sign-up sheets: what is in them, who is in them, and keeping those people.

mod import;
mod recognise;

pub use import::{FileChoices, ImportChoices, ImportPreview, OnBothSidesOf};
pub use recognise::SheetPreview;
