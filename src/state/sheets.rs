//! Sign-up sheets: what is in them, who is in them, and keeping those people.

mod import;
pub(super) mod memory;
mod recognise;
mod workbook;

pub use import::{FileChoices, ImportChoices, ImportKept, ImportPreview, OnBothSidesOf};
pub use memory::Remembered;
pub use recognise::SheetPreview;
