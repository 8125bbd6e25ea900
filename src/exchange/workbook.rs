//! Workbooks, `.xlsx` as spreadsheet programs save them: from the bytes of a file to its sheets as CSV
//! text, which then goes the ordinary way of a sign-up sheet.
//!
//! The file is unpacked once only to count, before anything of it is kept, so that a small file
//! that unpacks to a huge one is refused before the memory goes.

mod bounds;
mod cells;
mod grid;
mod unpacked;

use std::fmt;
use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};

use super::sheet::{MOST_BYTES, SheetError};
pub use bounds::{MOST_PARTS, MOST_UNPACKED_BYTES, MOST_UNPACKED_PART_BYTES};
use grid::Grid;

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkbookSheet {
    /// What the sheet is called.
    pub name: String,
    /// Its cells as CSV text, every cell quoted; or why it cannot be read.
    pub csv: Result<String, SheetError>,
}

/// Why a file gives no sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkbookError {
    /// A zip archive of something else.
    NotAWorkbook,
    /// Cut off, or not what a spreadsheet program writes.
    Damaged,
    /// It unpacks to more than the bounds allow.
    TooLarge,
    /// No sheet has a filled cell.
    Empty,
}

impl fmt::Display for WorkbookError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotAWorkbook => "the file is an archive of something else",
            Self::Damaged => "the workbook is damaged",
            Self::TooLarge => "the workbook unpacks to too much",
            Self::Empty => "the workbook has no filled cells",
        })
    }
}

impl std::error::Error for WorkbookError {}

impl From<WorkbookError> for SheetError {
    fn from(error: WorkbookError) -> Self {
        match error {
            WorkbookError::NotAWorkbook => Self::Spreadsheet,
            WorkbookError::Damaged => Self::DamagedWorkbook,
            WorkbookError::TooLarge => Self::TooLarge,
            WorkbookError::Empty => Self::Empty,
        }
    }
}

/// Whether a file is a zip archive, as every workbook is.
#[must_use]
pub fn may_be_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The visible sheets with a filled cell, in the workbook's order.
///
/// # Errors
/// When the file is no workbook, damaged, past a bound, or empty.
pub fn sheets(bytes: &[u8]) -> Result<Vec<WorkbookSheet>, WorkbookError> {
    if bytes.len() > MOST_BYTES {
        return Err(WorkbookError::TooLarge);
    }
    unpacked::check(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut sheets = Vec::new();
    for name in names {
        let csv = csv_of(&mut workbook, &name);
        if csv.as_ref().is_ok_and(String::is_empty) {
            continue;
        }
        sheets.push(WorkbookSheet { name, csv });
    }
    if sheets.is_empty() {
        return Err(WorkbookError::Empty);
    }
    Ok(sheets)
}

fn csv_of(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<String, SheetError> {
    let damaged = |_| SheetError::DamagedWorkbook;
    let mut reader = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut grid = Grid::default();
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        grid.put(row, column, &cells::text(cell.get_value()))?;
    }
    Ok(grid.finish())
}
