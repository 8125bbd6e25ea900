//! The fit of every pair of a row and a column.

/// Stands for a pair that is not permitted. Every fit is higher.
pub const BARRED: i16 = i16::MIN;

/// The fits of a run, asked for row by row, each row as often as one likes.
pub trait Rows {
    /// A row's fits in ten-thousandths, [`BARRED`] where the pair is not permitted. A row that is not
    /// kept anywhere is worked out in `spare`.
    fn row<'a>(&'a self, row: usize, spare: &'a mut Vec<i16>) -> &'a [i16];
}

/// Fits that are kept, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fits {
    columns: usize,
    cells: Vec<i16>,
}

impl Fits {
    /// Fits row by row, so many in each.
    pub const fn of_cells(columns: usize, cells: Vec<i16>) -> Self {
        Self { columns, cells }
    }
}

impl Rows for Fits {
    fn row<'a>(&'a self, row: usize, _: &'a mut Vec<i16>) -> &'a [i16] {
        &self.cells[row * self.columns..][..self.columns]
    }
}
