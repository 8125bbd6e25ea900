//! Chooses pairs: the most people served first, then the highest total fit, then the most pairs.
//!
//! This is a flow of greatest worth from one side's places to the other's, in which each pair is used
//! at most once. Places are entered one by one; after each, one shortest path of exchanges makes the
//! choice best again for all places entered so far (Kuhn's Hungarian method of 1955 in the form with
//! shortest paths that Jonker and Volgenant describe in 1987, here with capacities). Prices on both
//! sides keep every distance at 0 or more. All numbers are whole, so the result is exact.

mod certainty;
mod fits;
mod search;
mod worth;

use std::ops::ControlFlow;

pub use fits::Fits;

use self::search::{End, Search};
use self::worth::Worth;
use super::watch::{Cancelled, Phase, Progress, Watch};

/// Somebody who can take partners.
#[derive(Clone, Copy, Debug)]
pub struct Seat {
    /// How many more.
    pub places: u8,
    /// Whether a pairing that stands serves the person already.
    pub is_served: bool,
}

/// Chooses pairs, each named by row and column, in order.
pub fn choose(
    fits: &Fits,
    rows: &[Seat],
    columns: &[Seat],
    report: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<(usize, usize)>, Cancelled> {
    let places = |seats: &[Seat]| seats.iter().map(|s| usize::from(s.places)).sum::<usize>();
    let mut pairs = if places(rows) <= places(columns) {
        enter_all(fits, rows, columns, report)?
    } else {
        // Entering the side with fewer places leaves fewer of them without a partner to look for.
        let pairs = enter_all(&fits.transposed(), columns, rows, report)?;
        pairs
            .into_iter()
            .map(|(column, row)| (row, column))
            .collect()
    };
    pairs.sort_unstable();
    Ok(pairs)
}

fn enter_all(
    fits: &Fits,
    rows: &[Seat],
    columns: &[Seat],
    report: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<(usize, usize)>, Cancelled> {
    let mut watch = Watch::begin(report, Phase::Choosing, rows.len())?;
    let mut choice = Choice::new(fits, rows, columns);
    for row in 0..rows.len() {
        choice.enter(row, &mut watch)?;
        watch.step()?;
    }
    debug_assert!(choice.is_certain(), "the prices prove the choice");
    let columns_of_row = choice.columns_of_row.into_iter().enumerate();
    Ok(columns_of_row
        .flat_map(|(row, columns)| columns.into_iter().map(move |column| (row, column)))
        .collect())
}

/// The pairs chosen so far, and the prices that prove that no better choice exists.
///
/// A row's price minus a column's is at least the worth of the pair when it is not chosen, and at most
/// when it is. A row's price is at most minus the worth of its next place while one that was entered
/// is free, and at least minus the worth of its last place taken; a column's price is at least the
/// worth of its next place while one is free, and at most the worth of its last place taken.
struct Choice<'a> {
    fits: &'a Fits,
    rows: &'a [Seat],
    columns: &'a [Seat],
    worth: Worth,
    row_prices: Vec<i64>,
    column_prices: Vec<i64>,
    columns_of_row: Vec<Vec<usize>>,
    rows_of_column: Vec<Vec<usize>>,
    search: Search,
}

impl<'a> Choice<'a> {
    fn new(fits: &'a Fits, rows: &'a [Seat], columns: &'a [Seat]) -> Self {
        let worth = Worth::for_places(rows, columns);
        Self {
            fits,
            rows,
            columns,
            row_prices: vec![0; rows.len()],
            column_prices: columns.iter().map(|seat| worth.of_place(seat, 1)).collect(),
            columns_of_row: vec![Vec::new(); rows.len()],
            rows_of_column: vec![Vec::new(); columns.len()],
            search: Search::for_sizes(rows.len(), columns.len()),
            worth,
        }
    }

    /// Enters a row's places one by one, until one of them stays free.
    fn enter(&mut self, row: usize, watch: &mut Watch<'_>) -> Result<(), Cancelled> {
        self.row_prices[row] = self.first_price(row);
        for place in 1..=usize::from(self.rows[row].places) {
            // At a price this low nobody would gain from one more place.
            if self.cost_of_leaving(row, place) <= 0 {
                break;
            }
            let (end, distance) = self.cheapest_exchange(row, watch)?;
            self.reprice(distance);
            if end == End::Row(row) {
                break;
            }
            self.exchange(row, end);
        }
        Ok(())
    }

    /// The least price that agrees with every column's and with the row's own first place.
    fn first_price(&self, row: usize) -> i64 {
        let own = -self.worth.of_place(&self.rows[row], 1);
        let offers = self.fits.permitted(row);
        offers
            .map(|(column, fit)| self.worth.of_pair(fit) + self.column_prices[column])
            .fold(own, i64::max)
    }

    /// What it costs, in distance, to give up a row's last place taken.
    fn cost_of_leaving(&self, row: usize, taken: usize) -> i64 {
        self.worth.of_place(&self.rows[row], taken) + self.row_prices[row]
    }

    /// What it costs, in distance, to take a column's next place; `None` when all are taken.
    fn cost_of_joining(&self, column: usize) -> Option<i64> {
        let seat = &self.columns[column];
        let taken = self.rows_of_column[column].len();
        (taken < usize::from(seat.places))
            .then(|| self.column_prices[column] - self.worth.of_place(seat, taken + 1))
    }

    /// Moves the prices of everybody nearer than the end by what they are nearer.
    fn reprice(&mut self, distance: i64) {
        for &row in &self.search.settled_rows {
            self.row_prices[row] += self.search.row_distances[row] - distance;
        }
        for &column in &self.search.settled_columns {
            self.column_prices[column] += self.search.column_distances[column] - distance;
        }
    }

    /// Walks back from the end to the row that entered: each column on the way changes partners.
    fn exchange(&mut self, start: usize, end: End) {
        let mut row = match end {
            End::Row(row) => row,
            End::Column(column) => {
                let row = self.search.column_came_from[column];
                self.join(row, column);
                row
            }
        };
        while row != start {
            let column = self.search.row_came_from[row];
            self.leave(row, column);
            row = self.search.column_came_from[column];
            self.join(row, column);
        }
    }

    fn join(&mut self, row: usize, column: usize) {
        self.columns_of_row[row].push(column);
        self.rows_of_column[column].push(row);
    }

    fn leave(&mut self, row: usize, column: usize) {
        self.columns_of_row[row].retain(|other| *other != column);
        self.rows_of_column[column].retain(|other| *other != row);
    }
}
