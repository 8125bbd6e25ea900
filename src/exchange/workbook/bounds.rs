//! How much a workbook may hold once it is unpacked; what it gives has the bounds of every sheet besides.

/// The most parts (files of the archive) of a workbook.
pub const MOST_PARTS: usize = 2_000;

/// The most bytes of all parts together, unpacked: 256 MiB.
pub const MOST_UNPACKED_BYTES: u64 = 256 * 1024 * 1024;

/// The most bytes of one part that is not a sheet, unpacked: 64 MiB. Sheets are read as a stream; the
/// others, such as the texts that cells share, are held in memory.
pub const MOST_UNPACKED_PART_BYTES: u64 = 64 * 1024 * 1024;

/// Rows that a spreadsheet program can have.
pub(super) const MOST_SHEET_ROWS: u32 = 1_048_576;
