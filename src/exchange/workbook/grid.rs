//! Cells put together to CSV text, in which every row keeps the number that the workbook gave it.

use super::bounds::MOST_SHEET_ROWS;
use crate::exchange::sheet::{
    MOST_BYTES, MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROWS, SheetError, harmless,
};

/// The text so far.
#[derive(Default)]
pub(super) struct Grid {
    csv: String,
    /// The row that is being written, and how many of its cells are.
    row: u32,
    cells: u32,
    filled_rows: usize,
}

impl Grid {
    /// Adds a cell; cells come row by row and from left to right.
    pub(super) fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), SheetError> {
        // One cell past the bound is enough to see that the bound is passed.
        if text.is_empty() || column as usize > MOST_COLUMNS {
            return Ok(());
        }
        let is_in_order = row > self.row || (row == self.row && column >= self.cells);
        if !is_in_order || row >= MOST_SHEET_ROWS {
            return Err(SheetError::DamagedWorkbook);
        }
        while self.row < row {
            self.csv.push_str("\r\n");
            self.row += 1;
            self.cells = 0;
        }
        if self.cells == 0 {
            self.filled_rows += 1;
            if self.filled_rows > MOST_ROWS + 1 {
                return Err(SheetError::TooManyRows);
            }
        }
        while self.cells < column {
            self.cell("");
        }
        self.cell(text);
        if self.csv.len() > MOST_BYTES {
            return Err(SheetError::TooLarge);
        }
        Ok(())
    }

    fn cell(&mut self, text: &str) {
        if self.cells > 0 {
            self.csv.push(',');
        }
        self.cells += 1;
        self.csv.push('"');
        // A longer cell is cut where it can be seen that it is too long.
        let end = text
            .char_indices()
            .nth(MOST_CELL_CHARACTERS + 1)
            .map_or(text.len(), |(end, _)| end);
        self.csv
            .push_str(&harmless(&text[..end]).replace('"', "\"\""));
        self.csv.push('"');
    }

    /// The text; empty when no cell was filled.
    pub(super) fn finish(mut self) -> String {
        if self.filled_rows > 0 {
            self.csv.push_str("\r\n");
        }
        self.csv
    }
}
