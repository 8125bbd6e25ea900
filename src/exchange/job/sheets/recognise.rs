//! What is in the files, before anything is decided about them.

use serde::{Deserialize, Serialize};

use super::shape::{ColumnShape, HowShape, JuniorShape, SheetErrorShape, SheetSideShape};
use crate::exchange::sheet::{self, Mapping, Sheet, header_key};

/// How many rows a coordinator is shown.
const FIRST_ROWS: usize = 5;
/// How many characters of a cell a coordinator is shown.
const SHOWN_CHARACTERS: usize = 80;

/// Read files and recognise what is in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecogniseSheets {
    /// The files' names, in the order of their bytes.
    pub names: Vec<String>,
}

/// What a column seems to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnGuess {
    /// What.
    pub column: ColumnShape,
    /// How that is known.
    pub how: HowShape,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecognisedSheet {
    /// The header's cells.
    pub headers: Vec<String>,
    /// The first rows, each as wide as the header, long cells cut.
    pub first_rows: Vec<Vec<String>>,
    /// How many rows stand below the header.
    pub rows: usize,
    /// One for each header.
    pub columns: Vec<ColumnGuess>,
    /// Whose file it seems to be, when no column says so.
    pub side: Option<SheetSideShape>,
    /// Which word of the sheet seems to mean the junior one.
    pub junior: Option<JuniorShape>,
    /// The headers in the form under which a mapping can be remembered.
    pub header_key: String,
}

impl RecogniseSheets {
    /// For every file what is in it, or why it is no sign-up sheet.
    pub(in crate::exchange::job) fn answer(
        &self,
        bytes: &[Vec<u8>],
    ) -> Vec<Result<RecognisedSheet, SheetErrorShape>> {
        self.names
            .iter()
            .zip(bytes)
            .map(|(name, bytes)| match sheet::open(bytes, name) {
                Ok((sheet, mapping)) => Ok(recognised(sheet, mapping)),
                Err(error) => Err(error.into()),
            })
            .collect()
    }
}

fn recognised(sheet: Sheet, mapping: Mapping) -> RecognisedSheet {
    let first_rows = sheet.rows.iter().take(FIRST_ROWS).map(|row| {
        let cells = (0..sheet.headers.len()).map(|index| row.cells.get(index));
        cells
            .map(|cell| cell.map_or_else(String::new, |cell| shortened(cell)))
            .collect()
    });
    RecognisedSheet {
        first_rows: first_rows.collect(),
        rows: sheet.rows.len(),
        columns: mapping
            .columns
            .iter()
            .map(|known| ColumnGuess {
                column: known.column.into(),
                how: known.how.into(),
            })
            .collect(),
        side: mapping.file_side.map(Into::into),
        junior: mapping.junior.map(Into::into),
        header_key: header_key(&sheet),
        headers: sheet.headers,
    }
}

fn shortened(cell: &str) -> String {
    let cell = cell.trim();
    if cell.chars().count() <= SHOWN_CHARACTERS {
        cell.to_owned()
    } else {
        cell.chars()
            .take(SHOWN_CHARACTERS - 1)
            .chain(['…'])
            .collect()
    }
}
