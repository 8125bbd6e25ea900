//! What a choice looks like from everybody's own place: who got one of their best, and who would rather
//! have each other.

use super::solver::{BARRED, Rows, Seat, Task};

/// A pair counts as one of somebody's best while fewer than so many others would fit them better.
const BEST_OF_EACH: u32 = 3;

/// What a choice looks like from everybody's own place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// How many people the choice gives a partner.
    pub served: u32,
    /// How many of them got one of the three partners who fit them best, or one who fits as well.
    pub with_one_of_three_best: u32,
    /// Pairs of two people who fit each other better than what either of them has; a free place is worse
    /// than any partner.
    pub blocking_pairs: u64,
}

/// A pair that is chosen, with its fit. Of the two only those are looked at who stand in a row or a column.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Surveyed {
    pub row: Option<u32>,
    pub column: Option<u32>,
    pub fit: i16,
}

/// Looks at a choice, whose pairs come in the order of their rows. A pair that is not permitted counts with
/// its fit.
pub fn survey<R: Rows>(task: &Task<'_, R>, chosen: &[Surveyed]) -> Survey {
    let (fits, rows, columns) = (task.fits, task.rows, task.columns);
    let mut of_rows = vec![View::default(); rows.len()];
    let mut of_columns = vec![View::default(); columns.len()];
    for pair in chosen {
        if let Some(row) = pair.row {
            of_rows[row as usize].take(pair.fit);
        }
        if let Some(column) = pair.column {
            of_columns[column as usize].take(pair.fit);
        }
    }
    let lowest = |views: &[View], seats: &[Seat]| -> Vec<i16> {
        let lowest = views.iter().zip(seats).map(|(view, seat)| {
            let is_full = view.taken >= seat.places;
            if is_full { view.lowest } else { -1 }
        });
        lowest.collect()
    };
    let (row_lowest, column_lowest) = (lowest(&of_rows, rows), lowest(&of_columns, columns));
    let highest_of_columns: Vec<i16> = of_columns.iter().map(|view| view.highest).collect();
    let mut better_for_columns = vec![0_u32; columns.len()];
    let mut survey = Survey::default();
    // Pairs of which nobody stands in a row come first, and hold up no two.
    let mut rest = &chosen[chosen.partition_point(|pair| pair.row.is_none())..];
    let mut spare = Vec::new();
    for (row, view) in of_rows.iter().enumerate() {
        let cells = fits.row(row, &mut spare);
        let mut better = 0_u32;
        let mut blocking = 0_u32;
        let of_columns = highest_of_columns.iter().zip(&column_lowest);
        for ((cell, (highest, lowest)), counted) in
            cells.iter().zip(of_columns).zip(&mut better_for_columns)
        {
            better += u32::from(*cell > view.highest);
            *counted += u32::from(*cell > *highest);
            blocking += u32::from(*cell > row_lowest[row] && *cell > *lowest && *cell != BARRED);
        }
        // This counts chosen pairs too that are better than what both have besides; they are taken off again.
        let of_row = rest.partition_point(|pair| pair.row <= Some(row as u32));
        let (of_row, of_later_rows) = rest.split_at(of_row);
        rest = of_later_rows;
        for column in of_row.iter().filter_map(|pair| pair.column) {
            let cell = cells[column as usize];
            let lowest = row_lowest[row].max(column_lowest[column as usize]);
            blocking -= u32::from(cell > lowest && cell != BARRED);
        }
        survey.blocking_pairs += u64::from(blocking);
        survey.count(view, better);
    }
    for (view, better) in of_columns.iter().zip(better_for_columns) {
        survey.count(view, better);
    }
    survey
}

impl Survey {
    fn count(&mut self, view: &View, better: u32) {
        if view.taken > 0 {
            self.served += 1;
            self.with_one_of_three_best += u32::from(better < BEST_OF_EACH);
        }
    }
}

/// What somebody has.
#[derive(Clone, Copy)]
struct View {
    taken: u8,
    lowest: i16,
    highest: i16,
}

impl Default for View {
    fn default() -> Self {
        Self {
            taken: 0,
            lowest: i16::MAX,
            highest: BARRED,
        }
    }
}

impl View {
    fn take(&mut self, fit: i16) {
        self.taken = self.taken.saturating_add(1);
        self.lowest = self.lowest.min(fit);
        self.highest = self.highest.max(fit);
    }
}
