//! How large a sheet may be. Stated once, so that a hostile or mistaken file cannot fill the memory.

/// The most bytes that a file may have: 32 MiB.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;

/// The most columns.
pub const MOST_COLUMNS: usize = 200;

/// The most rows below the header, blank ones not counted.
pub const MOST_ROWS: usize = 100_000;

/// The most characters in a cell; a row with a longer one is reported and left out.
pub const MOST_CELL_CHARACTERS: usize = 20_000;
