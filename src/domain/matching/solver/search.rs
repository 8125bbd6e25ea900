//! The cheapest exchange that a newly entered place can bring about.
//!
//! Dijkstra's search over rows and columns, with the prices taken off so that no step costs less than
//! nothing. From a row it goes to the columns it could take, from a column to the rows it could leave;
//! it ends where a column has a place free or a row gives one up.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::fits::BARRED;
use super::{Cancelled, Choice, Watch};

/// Farther than any distance.
const FAR: i64 = i64::MAX;

/// Where an exchange ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// At a row that gives up a place.
    Row(usize),
    /// At a column that has a place free.
    Column(usize),
}

/// What a search finds out, kept from one to the next to save memory.
pub struct Search {
    pub row_distances: Vec<i64>,
    pub column_distances: Vec<i64>,
    /// The column whose place each reached row would give up.
    pub row_came_from: Vec<usize>,
    /// The row that would take each reached column.
    pub column_came_from: Vec<usize>,
    pub settled_rows: Vec<usize>,
    pub settled_columns: Vec<usize>,
    /// Columns that are settled, or that the row being scanned has taken already.
    is_closed: Vec<bool>,
    open_rows: BinaryHeap<Reverse<(i64, usize)>>,
}

impl Search {
    pub fn for_sizes(rows: usize, columns: usize) -> Self {
        Self {
            row_distances: vec![FAR; rows],
            column_distances: vec![FAR; columns],
            row_came_from: vec![0; rows],
            column_came_from: vec![0; columns],
            settled_rows: Vec::new(),
            settled_columns: Vec::new(),
            is_closed: vec![false; columns],
            open_rows: BinaryHeap::new(),
        }
    }

    fn begin(&mut self) {
        self.row_distances.fill(FAR);
        self.column_distances.fill(FAR);
        self.is_closed.fill(false);
        self.settled_rows.clear();
        self.settled_columns.clear();
        self.open_rows.clear();
    }

    /// The nearest column that is not settled; the first of several.
    fn nearest_column(&self) -> Option<(i64, usize)> {
        let open = self.column_distances.iter().zip(&self.is_closed);
        open.enumerate()
            .filter(|(_, (distance, closed))| !**closed && **distance < FAR)
            .map(|(column, (distance, _))| (*distance, column))
            .min()
    }

    /// The nearest row that is reached; it may have been settled at a shorter distance.
    fn nearest_row(&self) -> Option<i64> {
        self.open_rows
            .peek()
            .map(|Reverse((distance, _))| *distance)
    }
}

impl Choice<'_> {
    /// The cheapest exchange for one more place of a row: where it ends, and how far that is.
    pub(super) fn cheapest_exchange(
        &mut self,
        start: usize,
        watch: &mut Watch<'_>,
    ) -> Result<(End, i64), Cancelled> {
        self.search.begin();
        self.search.row_distances[start] = 0;
        let taken = self.columns_of_row[start].len() + 1;
        let mut best = (End::Row(start), self.cost_of_leaving(start, taken));
        self.settle_row(start, 0, &mut best);
        let mut reached = 0;
        loop {
            // A row at the distance reached can be no farther than any column.
            let row = self.search.nearest_row();
            if row.is_none_or(|distance| distance > reached) {
                let column = self.search.nearest_column();
                watch.work(self.columns.len())?;
                if let Some((distance, column)) = column
                    && row.is_none_or(|row| distance <= row)
                {
                    if distance >= best.1 {
                        return Ok(best);
                    }
                    reached = distance;
                    self.settle_column(column, distance);
                    continue;
                }
            }
            let Some(Reverse((distance, row))) = self.search.open_rows.pop() else {
                return Ok(best);
            };
            if distance >= best.1 {
                return Ok(best);
            }
            if distance > self.search.row_distances[row] {
                continue;
            }
            reached = distance;
            watch.work(self.columns.len())?;
            let taken = self.columns_of_row[row].len();
            let leaving = distance + self.cost_of_leaving(row, taken);
            if leaving < best.1 {
                best = (End::Row(row), leaving);
            }
            self.settle_row(row, distance, &mut best);
        }
    }

    /// Goes from a row to every column it could take.
    fn settle_row(&mut self, row: usize, distance: i64, best: &mut (End, i64)) {
        self.search.settled_rows.push(row);
        let base = distance + self.row_prices[row];
        let taken = self.close_taken(row);
        let cells = self.fits.row(row);
        for (column, &fit) in cells.iter().enumerate() {
            if fit == BARRED || self.search.is_closed[column] {
                continue;
            }
            let reached = base - self.worth.of_pair(fit) - self.column_prices[column];
            if reached >= self.search.column_distances[column] || reached >= best.1 {
                continue;
            }
            self.search.column_distances[column] = reached;
            self.search.column_came_from[column] = row;
            if let Some(joining) = self.cost_of_joining(column)
                && reached + joining < best.1
            {
                *best = (End::Column(column), reached + joining);
            }
        }
        for column in taken {
            self.search.is_closed[column] = false;
        }
    }

    /// Closes the columns that a row has taken already; gives those that must be opened again.
    fn close_taken(&mut self, row: usize) -> Vec<usize> {
        let mut closed = Vec::new();
        for &column in &self.columns_of_row[row] {
            if !self.search.is_closed[column] {
                self.search.is_closed[column] = true;
                closed.push(column);
            }
        }
        closed
    }

    /// Goes from a column to every row it could leave.
    fn settle_column(&mut self, column: usize, distance: i64) {
        self.search.settled_columns.push(column);
        self.search.is_closed[column] = true;
        for &row in &self.rows_of_column[column] {
            let cell = self.fits.row(row)[column];
            let step = self.worth.of_pair(cell) + self.column_prices[column] - self.row_prices[row];
            let reached = distance + step;
            if reached < self.search.row_distances[row] {
                self.search.row_distances[row] = reached;
                self.search.row_came_from[row] = column;
                self.search.open_rows.push(Reverse((reached, row)));
            }
        }
    }
}
