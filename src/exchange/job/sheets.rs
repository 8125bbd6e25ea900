//! Sign-up sheets, as the worker reads them: first what is in the files, then the people in them.

mod import;
mod likeness;
mod problem;
mod recognise;
mod shape;

pub use import::{
    ContestedShape, ImportCounts, ImportFile, ImportHead, ImportPeople, MOST_CONTESTED,
    MOST_LIKENESSES, MOST_PROBLEMS, OnBothSides,
};
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::exchange) use import::{people_of_rows, with_known_levels};
pub use likeness::{DecisionShape, LikenessShape};
pub use problem::ProblemShape;
pub use recognise::{ColumnGuess, RecogniseSheets, RecognisedSheet};
pub use shape::{
    BothAnswerShape, ColumnShape, CorrectionsShape, FreeTextShape, HowShape, JuniorShape,
    SheetErrorShape, SheetSideShape,
};
