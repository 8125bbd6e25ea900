//! Checks that the prices prove a choice to be the best (complementary slackness).

use super::Choice;

impl Choice<'_> {
    /// Whether the prices agree with every pair and every place, as [`Choice`] promises. If they do, no
    /// other choice is worth more, however it was found.
    pub(super) fn is_certain(&self) -> bool {
        let rows_agree = (0..self.rows.len()).all(|row| self.row_agrees(row));
        let columns_agree = (0..self.columns.len()).all(|column| self.column_agrees(column));
        rows_agree && columns_agree
    }

    fn row_agrees(&self, row: usize) -> bool {
        let (seat, price) = (&self.rows[row], self.row_prices[row]);
        let taken = &self.columns_of_row[row];
        let is_full = taken.len() == usize::from(seat.places);
        let next_agrees = is_full || price <= -self.worth.of_place(seat, taken.len() + 1);
        let last_agrees = taken.is_empty() || price >= -self.worth.of_place(seat, taken.len());
        next_agrees
            && last_agrees
            && self.fits.permitted(row).all(|(column, fit)| {
                let difference = price - self.column_prices[column];
                let worth = self.worth.of_pair(fit);
                if taken.contains(&column) {
                    difference <= worth
                } else {
                    difference >= worth
                }
            })
    }

    fn column_agrees(&self, column: usize) -> bool {
        let (seat, price) = (&self.columns[column], self.column_prices[column]);
        let taken = self.rows_of_column[column].len();
        let is_full = taken == usize::from(seat.places);
        let next_agrees = is_full || price >= self.worth.of_place(seat, taken + 1);
        let last_agrees = taken == 0 || price <= self.worth.of_place(seat, taken);
        next_agrees && last_agrees
    }
}
