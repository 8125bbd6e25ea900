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
pub use likeness::{DecisionShape, LikenessShape};
pub use problem::ProblemShape;
pub use recognise::{ColumnGuess, RecogniseSheets, RecognisedSheet};
pub use shape::{
    BothAnswerShape, ColumnShape, CorrectionsShape, FreeTextShape, HowShape, JuniorShape,
    SheetErrorShape, SheetSideShape,
};
