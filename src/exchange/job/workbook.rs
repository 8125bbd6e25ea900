//! What the reader of workbooks answers. It is asked nothing but the bytes of one file.

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::sheets::SheetErrorShape;
use crate::exchange::workbook;

/// A sheet of a workbook: its name, and its cells as CSV text or why it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetOfWorkbook {
    /// What the sheet is called.
    pub name: String,
    /// Its cells as CSV text.
    pub csv: Result<String, SheetErrorShape>,
}

/// The sheets, or why there are none.
pub type WorkbookAnswer = Result<Vec<SheetOfWorkbook>, SheetErrorShape>;

/// Reads the workbook.
///
/// # Errors
/// When no bytes came along.
pub fn answer(bytes: &[Vec<u8>]) -> Result<String, NotUnderstood> {
    let answer: WorkbookAnswer = match workbook::sheets(super::piece(bytes)?) {
        Ok(sheets) => Ok(sheets
            .into_iter()
            .map(|sheet| SheetOfWorkbook {
                name: sheet.name,
                csv: sheet.csv.map_err(Into::into),
            })
            .collect()),
        Err(error) => Err(crate::exchange::sheet::SheetError::from(error).into()),
    };
    Ok(serde_json::to_string(&answer)?)
}
