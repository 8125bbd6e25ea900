//! Writes rows of cells as CSV.

use crate::exchange::sheet::harmless;

/// A CSV file being written.
pub(super) struct Table(csv::Writer<Vec<u8>>);

impl Table {
    /// A file with a byte-order mark and a header.
    pub(super) fn new(header: &[&str]) -> Self {
        let writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let mut table = Self(writer);
        table.row(header);
        table
    }

    /// Adds a row; each cell is made harmless.
    pub(super) fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        let cells = cells.iter().map(|cell| harmless(cell.as_ref()));
        // Writing to memory cannot fail, and rows may have any length.
        self.0.write_record(cells).ok();
    }

    /// The file.
    pub(super) fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}
