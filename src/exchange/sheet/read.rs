//! From a file's bytes to a header and rows of cells, with the place of each row in the file.

use std::fmt;

use super::bounds::{MOST_BYTES, MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROWS};
use super::decode::{Encoding, decode};
use super::escape::as_written;
use super::position::PositionCounter;
use super::separator::{Separator, declared, sniff};

/// A sheet: a header and the rows below it that are not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The header's cells, as written, line breaks included.
    pub headers: Vec<String>,
    /// The rows below, in the file's order.
    pub rows: Vec<SheetRow>,
    /// What stood between the cells.
    pub separator: Separator,
    /// How the characters were written.
    pub encoding: Encoding,
}

/// A row of a sheet. It may have fewer or more cells than the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// The line of the file on which the row begins, counted from 1, as a text editor shows it.
    pub line: u64,
    /// The number of the row, counted from 1, as a spreadsheet program shows it. It is less than the
    /// line when cells above hold line breaks.
    pub row: u64,
    /// The cells; formula guards are taken off.
    pub cells: Vec<String>,
    /// Why the row cannot be used, if it cannot.
    pub flaw: Option<Flaw>,
}

/// Why a single row cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A cell is longer than [`MOST_CELL_CHARACTERS`]; its text is dropped.
    CellTooLong {
        /// The cell's column, counted from 0.
        column: usize,
    },
    /// More than [`MOST_COLUMNS`] cells.
    TooManyCells,
    /// The file ends inside a quoted cell, so this row may have swallowed others.
    UnclosedQuote,
}

/// Why a file is not a sign-up sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// There is nothing in it.
    Empty,
    /// More than [`MOST_BYTES`] bytes.
    TooLarge,
    /// A spreadsheet program's old file, one that is locked by a password, or another archive: save
    /// it as `.xlsx` or CSV first.
    Spreadsheet,
    /// A workbook that is cut off or not as spreadsheet programs write it.
    DamagedWorkbook,
    /// A web page or an XML file, which some programs save under the name of a spreadsheet.
    WebPage,
    /// A PDF: ask for the sheet it was printed from.
    Pdf,
    /// Not text: a picture, a program, or a damaged file.
    NotText,
    /// More than [`MOST_COLUMNS`] columns.
    TooManyColumns,
    /// More than [`MOST_ROWS`] rows: split the file.
    TooManyRows,
    /// A header and nothing below it: nobody has signed up yet.
    NoRows,
    /// A list of sessions, which are not people.
    Sessions,
    /// A list of pairs that exist already: import the people first.
    Connections,
}

impl fmt::Display for SheetError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = match self {
            Self::Empty => "the file is empty",
            Self::TooLarge => {
                return write!(
                    formatter,
                    "the file is larger than {} MiB",
                    MOST_BYTES >> 20
                );
            }
            Self::Spreadsheet => "the file is a spreadsheet program's own file, not CSV",
            Self::DamagedWorkbook => "the workbook is damaged",
            Self::WebPage => "the file is a web page, not CSV",
            Self::Pdf => "the file is a PDF, not CSV",
            Self::NotText => "the file is not text",
            Self::TooManyColumns => {
                return write!(formatter, "the file has more than {MOST_COLUMNS} columns");
            }
            Self::TooManyRows => {
                return write!(formatter, "the file has more than {MOST_ROWS} rows");
            }
            Self::NoRows => "the file has a header but no rows",
            Self::Sessions => "the file lists sessions, not people",
            Self::Connections => "the file lists pairs, not people",
        };
        formatter.write_str(reason)
    }
}

impl std::error::Error for SheetError {}

/// Reads a file into a header and rows.
///
/// Blank rows are skipped, and so are title lines of one cell above a wider header. A file with a
/// header alone is read, so that its columns can be shown; [`super::refusal`] names it.
///
/// # Errors
/// When the file is empty, past a bound, or not text.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetError::TooLarge);
    }
    let (text, encoding) = decode(bytes)?;
    let (separator, start) = declared(&text).unwrap_or_else(|| (sniff(&text), 0));
    let mut rows = records(&text, start, separator)?;
    let skipped = title_rows(&rows);
    rows.drain(..skipped);
    if rows.is_empty() {
        return Err(SheetError::Empty);
    }
    let header = rows.remove(0);
    if header.flaw == Some(Flaw::TooManyCells) {
        return Err(SheetError::TooManyColumns);
    }
    if rows.len() > MOST_ROWS {
        return Err(SheetError::TooManyRows);
    }
    Ok(Sheet {
        headers: header.cells,
        rows,
        separator,
        encoding,
    })
}

/// How many rows of a single cell stand above a wider header.
fn title_rows(rows: &[SheetRow]) -> usize {
    let filled = |row: &SheetRow| row.cells.iter().filter(|c| !c.trim().is_empty()).count();
    let titles = rows
        .iter()
        .take(5)
        .take_while(|row| filled(row) == 1)
        .count();
    match rows.get(titles) {
        Some(header) if filled(header) >= 3 => titles,
        _ => 0,
    }
}

fn records(text: &str, start: usize, separator: Separator) -> Result<Vec<SheetRow>, SheetError> {
    let body = &text[start..];
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(body.as_bytes());
    let mut position = PositionCounter::new(body, if start > 0 { 2 } else { 1 });
    let mut rows: Vec<SheetRow> = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut last_start = 0;
    // A failure here could only be text that is not UTF-8, and the text is.
    while reader
        .read_record(&mut record)
        .map_err(|_| SheetError::NotText)?
    {
        let from = record.position().map_or(0, |p| p.byte() as usize);
        last_start = position.advance_to(from);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() > MOST_ROWS + 5 {
            return Err(SheetError::TooManyRows);
        }
        rows.push(sheet_row(&record, position.line, position.row));
    }
    if let Some(last) = rows.last_mut()
        && ends_inside_quotes(&body[last_start..], separator)
    {
        last.flaw = Some(Flaw::UnclosedQuote);
    }
    Ok(rows)
}

fn sheet_row(record: &csv::StringRecord, line: u64, row: u64) -> SheetRow {
    let filled = record
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty())
        .last()
        .map_or(0, |(last, _)| last + 1);
    let mut flaw = (filled > MOST_COLUMNS).then_some(Flaw::TooManyCells);
    let mut cells = Vec::with_capacity(filled.min(MOST_COLUMNS));
    for (column, cell) in record.iter().take(filled.min(MOST_COLUMNS)).enumerate() {
        let value = as_written(cell);
        if value.chars().nth(MOST_CELL_CHARACTERS).is_some() {
            flaw = flaw.or(Some(Flaw::CellTooLong { column }));
            cells.push(String::new());
        } else {
            cells.push(value.to_owned());
        }
    }
    SheetRow {
        line,
        row,
        cells,
        flaw,
    }
}

/// Whether a record, the last of its file, opens a quoted cell and never closes it.
fn ends_inside_quotes(record: &str, separator: Separator) -> bool {
    let mut bytes = record.bytes().peekable();
    let (mut quoted, mut cell_starts) = (false, true);
    while let Some(byte) = bytes.next() {
        if quoted && byte == b'"' {
            quoted = bytes.next_if_eq(&b'"').is_some();
        } else if !quoted {
            quoted = byte == b'"' && cell_starts;
            cell_starts = byte == separator.byte() || matches!(byte, b'\r' | b'\n');
        }
    }
    quoted
}
