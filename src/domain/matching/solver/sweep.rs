//! Holds every pair against the prices, and takes in those that are worth more.

use std::ops::Add;

use super::side::{Pair, Side, open, raise};
use super::{BARRED, Cancelled, Rows, Watch, Worth, scattered};

/// How many pairs of one row are taken in at most. The others are found by the next sweep.
const MOST_OF_ROW: usize = 16;
/// So many cells are looked at together before each of them is.
const TOGETHER: usize = 32;

/// Makes candidates of the pairs that are worth more than the prices of their two, and raises the row's
/// price to what they are worth; the row then looks for a partner again. Gives how many pairs it took in:
/// none when the prices agree with every pair.
pub fn take_in<R: Rows>(
    fits: &R,
    worth: &Worth,
    rows: &mut Side,
    columns: &mut Side,
    watch: &mut Watch<'_>,
) -> Result<usize, Cancelled> {
    let mut sweep = Sweep::new(worth, rows, columns);
    let mut spare = Vec::new();
    let mut taken_in = 0;
    for row in 0..rows.seats.len() {
        let cells = fits.row(row, &mut spare);
        taken_in += sweep.take_in_row(cells, row, rows, columns);
        watch.work(cells.len())?;
    }
    Ok(taken_in)
}

/// A pair that is worth more: by how much, its rank among equals, its column and its fit.
type More = (i64, u32, u32, i16);

/// What a sweep needs for each row.
struct Sweep<'a> {
    worth: &'a Worth,
    /// The prices of the columns in whole fits. A pair can only be worth more if its fit is at least the
    /// two prices in whole fits.
    prices: Vec<i64>,
    /// The same where all prices are small enough to be compared four at a time, as they mostly are.
    small_prices: Option<Vec<i32>>,
    worth_a_look: Vec<u32>,
    more: Vec<More>,
}

impl<'a> Sweep<'a> {
    fn new(worth: &'a Worth, rows: &Side, columns: &Side) -> Self {
        let in_fits = |price: &i64| price.div_euclid(worth.fit);
        let is_small = |price: &i64| in_fits(price).unsigned_abs() < 1 << 30;
        let are_small = rows.prices.iter().chain(&columns.prices).all(is_small);
        let prices: Vec<i64> = columns.prices.iter().map(in_fits).collect();
        Self {
            worth,
            small_prices: are_small.then(|| prices.iter().map(|price| *price as i32).collect()),
            prices,
            worth_a_look: Vec::new(),
            more: Vec::new(),
        }
    }

    /// Takes in the pairs of one row, and gives how many.
    #[inline(never)] // Browsers change over to faster code only where a function is entered.
    fn take_in_row(
        &mut self,
        cells: &[i16],
        row: usize,
        rows: &mut Side,
        columns: &mut Side,
    ) -> usize {
        let worth = self.worth;
        let price = rows.prices[row];
        let least = price.div_euclid(worth.fit);
        let bits = worth.bits_left_out();
        self.worth_a_look.clear();
        match &self.small_prices {
            Some(small) => look_through(cells, bits, least as i32, small, &mut self.worth_a_look),
            None => look_through(cells, bits, least, &self.prices, &mut self.worth_a_look),
        }
        self.more.clear();
        for &column in &self.worth_a_look {
            let fit = cells[column as usize];
            let excess = worth.of_fit(fit) - price - columns.prices[column as usize];
            if excess > 0 && fit != BARRED && !rows.has(row, column) {
                let rank = scattered(row as u32, column);
                self.more.push((excess, rank, column, fit));
            }
        }
        let most_first = |one: &More, other: &More| other.cmp(one);
        if self.more.len() > MOST_OF_ROW {
            self.more.select_nth_unstable_by(MOST_OF_ROW, most_first);
            self.more.truncate(MOST_OF_ROW);
        }
        self.more.sort_unstable_by(most_first);
        for &(_, _, other, fit) in &self.more {
            let pair = Pair {
                other,
                fit,
                is_kept: false,
                worth: worth.of_fit(fit),
            };
            open(rows, columns, row as u32, pair);
        }
        if let Some((excess, ..)) = self.more.first() {
            raise(rows, columns, row as u32, price + excess);
        }
        self.more.len()
    }
}

/// The columns whose fit is at least the price of the row and theirs, in whole fits.
fn look_through<T>(cells: &[i16], bits: u32, row: T, columns: &[T], found: &mut Vec<u32>)
where
    T: Copy + PartialOrd + Add<Output = T> + From<i16>,
{
    let is_enough = |cell: i16, column: T| T::from(cell >> bits) >= row + column;
    let together = cells.chunks(TOGETHER).zip(columns.chunks(TOGETHER));
    for (number, (cells, columns)) in together.enumerate() {
        let both = cells.iter().zip(columns);
        if both.fold(false, |any, (cell, column)| any | is_enough(*cell, *column)) {
            let first = (number * TOGETHER) as u32;
            for (at, (cell, column)) in (first..).zip(cells.iter().zip(columns)) {
                if is_enough(*cell, *column) {
                    found.push(at);
                }
            }
        }
    }
}
