//! The first candidates: everybody's best few pairs, and the pairs to be kept.

use super::side::{Pair, Side, open};
use super::{BARRED, Cancelled, Rows, Task, Watch, Worth, scattered};

/// How many of each row's best pairs are candidates.
const OF_ROW: usize = 10;
/// How many of each column's best pairs are candidates.
const OF_COLUMN: usize = 8;
/// So many cells are looked at together before each of them is.
const TOGETHER: usize = 32;

/// Enters the first candidates on both sides.
pub fn find<R: Rows>(
    task: &Task<'_, R>,
    worth: &Worth,
    rows: &mut Side,
    columns: &mut Side,
    watch: &mut Watch<'_>,
) -> Result<(), Cancelled> {
    let mut spare = Vec::new();
    let mut of_columns = OfColumns {
        best: vec![Best::of(OF_COLUMN); task.columns.len()],
        least: vec![0; task.columns.len()],
    };
    let mut of_row = Best::of(OF_ROW);
    let mut found: Vec<(u32, u32, i16)> = Vec::new();
    for row in 0..task.rows.len() {
        let cells = task.fits.row(row, &mut spare);
        of_columns.look_at_row(cells, row, &mut of_row);
        let best = of_row.kept.iter();
        found.extend(best.map(|(key, column)| (row as u32, *column, fit(*key))));
        watch.work(cells.len())?;
    }
    for (column, best) in (0..).zip(&of_columns.best) {
        found.extend(best.kept.iter().map(|(key, row)| (*row, column, fit(*key))));
    }
    for &(row, column) in task.kept {
        let cell = task.fits.row(row as usize, &mut spare)[column as usize];
        if cell != BARRED {
            found.push((row, column, cell));
        }
    }
    found.sort_unstable();
    found.dedup();
    let mut kept = task.kept.to_vec();
    kept.sort_unstable();
    for (row, other, fit) in found {
        let is_kept = kept.binary_search(&(row, other)).is_ok();
        let worth = worth.of_pair(fit, is_kept);
        let pair = Pair {
            other,
            fit,
            is_kept,
            worth,
        };
        open(rows, columns, row, pair);
    }
    Ok(())
}

/// The columns' best pairs so far.
struct OfColumns {
    best: Vec<Best>,
    /// The fit that a pair must have to be one of a column's best.
    least: Vec<i16>,
}

impl OfColumns {
    /// Finds a row's best pairs, and those that are among the best of their columns.
    #[inline(never)] // Browsers change over to faster code only where a function is entered.
    fn look_at_row(&mut self, cells: &[i16], row: usize, of_row: &mut Best) {
        of_row.clear();
        for (number, cells) in cells.chunks(TOGETHER).enumerate() {
            let first = number * TOGETHER;
            let least = &mut self.least[first..][..cells.len()];
            let least_of_row = of_row.least();
            let is_worth_a_look =
                |any: bool, (cell, least): (&i16, &i16)| any | (*cell >= least_of_row.min(*least));
            if !cells.iter().zip(&*least).fold(false, is_worth_a_look) {
                continue;
            }
            for (at, (cell, least)) in cells.iter().zip(least).enumerate() {
                let column = first + at;
                if *cell == BARRED || *cell < of_row.least().min(*least) {
                    continue;
                }
                let key = key(*cell, row, column);
                of_row.offer(key, column as u32);
                self.best[column].offer(key, row as u32);
                *least = self.best[column].least();
            }
        }
    }
}

/// Ranks a pair: by its fit, and among pairs of the same fit by a number that scatters them.
fn key(fit: i16, row: usize, column: usize) -> u32 {
    u32::from(fit.unsigned_abs()) << 16 | scattered(row as u32, column as u32) >> 16
}

const fn fit(key: u32) -> i16 {
    (key >> 16) as i16
}

/// Somebody's best pairs so far: key and the other one.
#[derive(Clone)]
struct Best {
    most: usize,
    kept: Vec<(u32, u32)>,
    /// The lowest key, once there are as many as wanted.
    lowest: u32,
}

impl Best {
    const fn of(most: usize) -> Self {
        Self {
            most,
            kept: Vec::new(),
            lowest: 0,
        }
    }

    fn clear(&mut self) {
        self.kept.clear();
        self.lowest = 0;
    }

    /// The fit that another pair must have at least.
    const fn least(&self) -> i16 {
        fit(self.lowest)
    }

    fn offer(&mut self, key: u32, other: u32) {
        if self.kept.len() < self.most {
            self.kept.push((key, other));
            if self.kept.len() < self.most {
                return;
            }
        } else if key > self.lowest
            && let Some(place) = self.kept.iter().position(|kept| kept.0 == self.lowest)
        {
            self.kept[place] = (key, other);
        } else {
            return;
        }
        self.lowest = self.kept.iter().map(|kept| kept.0).min().unwrap_or(0);
    }
}
