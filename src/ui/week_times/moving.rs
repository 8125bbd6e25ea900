//! Which key moves where in the grid. Arithmetic alone.

use std::ops::Range;

use super::half_hours::{A_DAY, DAYS, HalfHour};

/// Columns of the grid: the times, then the days.
const COLUMNS: usize = DAYS + 1;

/// A place that can have the focus: a half hour, the name of a day or the name of a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// 0 are the names of the days; the first half hour is 1.
    pub row: usize,
    /// 0 are the names of the times; Monday is 1.
    pub column: usize,
}

impl Place {
    /// The place of a half hour.
    pub const fn of(half_hour: HalfHour) -> Self {
        Self {
            row: half_hour.time + 1,
            column: half_hour.day + 1,
        }
    }

    /// The half hour, unless it is a name.
    pub const fn half_hour(self) -> Option<HalfHour> {
        match (self.column.checked_sub(1), self.row.checked_sub(1)) {
            (Some(day), Some(time)) => Some(HalfHour { day, time }),
            _ => None,
        }
    }

    /// Its number, from row to row.
    pub const fn number(self) -> usize {
        self.row * COLUMNS + self.column
    }

    /// The place of a number.
    pub const fn numbered(number: usize) -> Self {
        Self {
            row: number / COLUMNS,
            column: number % COLUMNS,
        }
    }
}

/// The place to which a key moves, if it is one that moves. It may lie past the times that are shown, and
/// then they are widened; the corner is never one.
pub fn target(key: &str, from: Place, shown: &Range<usize>) -> Option<Place> {
    let Place { row, column } = from;
    let is_of_times = column == 0;
    let highest = usize::from(is_of_times);
    let to = match key {
        "ArrowLeft" => (row, column.saturating_sub(1).max(usize::from(row == 0))),
        "ArrowRight" => (row, (column + 1).min(DAYS)),
        "ArrowUp" => (row.saturating_sub(1).max(highest), column),
        // From the names of the days it goes to what is seen below them.
        "ArrowDown" if row == 0 => (shown.start + 1, column),
        "ArrowDown" => ((row + 1).min(A_DAY), column),
        "Home" => (row, 1),
        "End" => (row, DAYS),
        // At the first time already, it goes on to the name of the day.
        "PageUp" if row <= shown.start + 1 && !is_of_times => (0, column),
        "PageUp" => (shown.start + 1, column),
        "PageDown" => (shown.end, column),
        _ => return None,
    };
    Some(Place {
        row: to.0,
        column: to.1,
    })
}
