//! Sign-up sheets, as the worker reads them.
use serde::{Deserialize, Serialize};

/// Read files and recognise what is in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecogniseSheets {
    /// The files' names, in the order of their bytes.
    pub names: Vec<String>,
}
/// Turn files into people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPeople {}
impl RecogniseSheets {
    pub(super) fn answer(&self, _bytes: &[Vec<u8>]) -> Vec<String> {
        Vec::new()
    }
}
impl ImportPeople {
    pub(super) fn answer(&self, _bytes: &[Vec<u8>]) -> Vec<String> {
        Vec::new()
    }
}
