//! The fit of every pair of a row and a column.

/// Stands for a pair that is not permitted. No fit is as high.
pub const BARRED: u16 = u16::MAX;

/// The fit of every pair, in ten-thousandths, row by row.
#[derive(Clone)]
pub struct Fits {
    columns: usize,
    cells: Vec<u16>,
}

impl Fits {
    /// No pair permitted.
    pub fn none_permitted(rows: usize, columns: usize) -> Self {
        Self {
            columns,
            cells: vec![BARRED; rows * columns],
        }
    }

    /// Permits a pair.
    pub fn permit(&mut self, row: usize, column: usize, fit: u16) {
        self.cells[row * self.columns + column] = fit;
    }

    /// A row's fits, [`BARRED`] where the pair is not permitted.
    pub fn row(&self, row: usize) -> &[u16] {
        &self.cells[row * self.columns..][..self.columns]
    }

    /// The same pairs with rows and columns exchanged.
    pub fn transposed(&self) -> Self {
        let rows = self.cells.len().checked_div(self.columns).unwrap_or(0);
        let mut transposed = Self::none_permitted(self.columns, rows);
        for row in 0..rows {
            for (column, fit) in self.permitted(row) {
                transposed.permit(column, row, fit);
            }
        }
        transposed
    }

    /// A row's permitted columns with their fits.
    pub fn permitted(&self, row: usize) -> impl Iterator<Item = (usize, u16)> + '_ {
        let cells = self.row(row).iter().copied().enumerate();
        cells.filter(|(_, fit)| *fit != BARRED)
    }
}
