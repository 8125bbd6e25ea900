//! Sign-up sheets, as the worker reads them: first what is in the files, then the people in them.

mod import;
mod problem;
mod recognise;
mod shape;

pub use import::{ImportFile, ImportHead, ImportPeople, MOST_PROBLEMS, OnBothSides};
pub use problem::ProblemShape;
pub use recognise::{ColumnGuess, RecogniseSheets, RecognisedSheet};
pub use shape::{
    BothAnswerShape, ColumnShape, FreeTextShape, HowShape, JuniorShape, SheetErrorShape,
    SheetSideShape,
};
