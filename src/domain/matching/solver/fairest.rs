//! The fairest choice: serves the most people, then raises the worst fit as far as possible, then the total.

use std::ops::ControlFlow;

use super::{BARRED, Cancelled, Choice, Progress, Rows, Task, choose};

/// Fits of which only those count that reach a bound.
struct AtLeast<'a, R> {
    fits: &'a R,
    bound: i16,
    /// Whether those that count differ; otherwise each counts 0.
    differ: bool,
}

impl<R: Rows> Rows for AtLeast<'_, R> {
    fn row<'a>(&'a self, row: usize, spare: &'a mut Vec<i16>) -> &'a [i16] {
        let mut inner = Vec::new();
        let cells = self.fits.row(row, &mut inner);
        let cell = |cell: &i16| match *cell >= self.bound {
            true if self.differ => *cell,
            true => 0,
            false => BARRED,
        };
        spare.clear();
        spare.extend(cells.iter().map(cell));
        spare
    }
}

/// Chooses pairs so that the worst is as good as it can be while the most people are served. `best` is the
/// choice of the best total, from which the search for the bound begins.
///
/// # Errors
/// When `report` stops it.
pub fn choose_fairest<R: Rows>(
    task: &Task<'_, R>,
    best: Choice,
    report: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Choice, Cancelled> {
    let mut spare = Vec::new();
    let mut occurs = vec![false; usize::from(super::Fit::BEST) + 1];
    for row in 0..task.rows.len() {
        for cell in task.fits.row(row, &mut spare) {
            if let Some(occurs) = usize::try_from(*cell).ok().and_then(|f| occurs.get_mut(f)) {
                *occurs = true;
            }
        }
    }
    let bounds: Vec<i16> = (0..)
        .zip(occurs)
        .filter(|(_, occurs)| *occurs)
        .map(|(fit, _)| fit)
        .collect();
    let served = task.newly_served(&best.pairs);
    let Some(worst) = worst(task, &best) else {
        return Ok(best);
    };
    // The bound at `reached` serves as many; that at `too_high`, if there is one, does not.
    let mut reached = bounds.partition_point(|bound| *bound < worst);
    let mut too_high = bounds.len();
    while reached + 1 < too_high {
        let middle = usize::midpoint(reached, too_high);
        let fits = AtLeast {
            fits: task.fits,
            bound: bounds[middle],
            differ: false,
        };
        let choice = choose(&task.with_fits(&fits), report)?;
        if task.newly_served(&choice.pairs) == served {
            reached = middle;
        } else {
            too_high = middle;
        }
    }
    let fits = AtLeast {
        fits: task.fits,
        bound: bounds[reached],
        differ: true,
    };
    choose(&task.with_fits(&fits), report)
}

/// The worst fit of a choice.
fn worst<R: Rows>(task: &Task<'_, R>, choice: &Choice) -> Option<i16> {
    let mut spare = Vec::new();
    let fits = choice.pairs.iter().map(|(row, column)| {
        let cells = task.fits.row(*row as usize, &mut spare);
        cells[*column as usize]
    });
    fits.min()
}
