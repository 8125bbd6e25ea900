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
    // A pair can only be worth more if its fit is at least the two prices in whole fits. Most prices are
    // small enough to be compared four at a time.
    let in_fits = |price: &i64| price.div_euclid(worth.fit);
    let is_small = |price: &i64| in_fits(price).unsigned_abs() < 1 << 30;
    let are_small = rows.prices.iter().chain(&columns.prices).all(is_small);
    let bits = worth.bits_left_out();
    let mut spare = Vec::new();
    let mut worth_a_look = Vec::new();
    let mut more = Vec::new();
    let mut taken_in = 0;
    let large: Vec<i64> = columns.prices.iter().map(in_fits).collect();
    let small: Vec<i32> = large.iter().map(|price| *price as i32).collect();
    for row in 0..rows.seats.len() {
        let price = rows.prices[row];
        let cells = fits.row(row, &mut spare);
        worth_a_look.clear();
        if are_small {
            let least = in_fits(&price) as i32;
            look_through(cells, bits, least, &small, &mut worth_a_look);
        } else {
            look_through(cells, bits, in_fits(&price), &large, &mut worth_a_look);
        }
        more.clear();
        for &column in &worth_a_look {
            let fit = cells[column as usize];
            let excess = worth.of_fit(fit) - price - columns.prices[column as usize];
            if excess > 0 && fit != BARRED && !rows.has(row, column) {
                more.push((excess, scattered(row as u32, column), column, fit));
            }
        }
        more.sort_unstable_by(|one, other| other.cmp(one));
        more.truncate(MOST_OF_ROW);
        taken_in += more.len();
        for &(_, _, other, fit) in &more {
            let pair = Pair {
                other,
                fit,
                is_kept: false,
                worth: worth.of_fit(fit),
            };
            open(rows, columns, row as u32, pair);
        }
        if let Some((excess, ..)) = more.first() {
            raise(rows, columns, row as u32, price + excess);
        }
        watch.work(cells.len())?;
    }
    Ok(taken_in)
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
