//! A stable choice: no two people both prefer each other to what they have.
//!
//! Everybody prefers the better fit, so both of two people see their pair alike. Rows take the best
//! column that would rather have them than what it has, and who is displaced looks again (D. Gale and
//! L. S. Shapley, *College admissions and the stability of marriage*, 1962, here with places on both
//! sides). Of pairs that fit equally well a fixed number decides; nobody is said to prefer one of them.

use std::ops::ControlFlow;

use super::{BARRED, Cancelled, Phase, Progress, Rows, Task, Watch, scattered};

/// How good a pair is: its fit, then the fixed number.
type Rank = (i16, u32);

/// Chooses pairs that are stable, by row and column, in order.
///
/// # Errors
/// When `report` stops it.
pub fn choose_stable<R: Rows>(
    task: &Task<'_, R>,
    report: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<(u32, u32)>, Cancelled> {
    let mut watch = Watch::begin(report, Phase::Choosing, task.rows.len())?;
    let mut spare = Vec::new();
    let mut partners: Vec<Vec<(Rank, u32)>> = vec![Vec::new(); task.columns.len()];
    // The fit below which a column would take nobody.
    let mut least: Vec<i16> = task
        .columns
        .iter()
        .map(|seat| if seat.places == 0 { i16::MAX } else { 0 })
        .collect();
    // What somebody must pass to be taken by a column without a free place.
    let mut worst: Vec<Option<Rank>> = vec![None; task.columns.len()];
    let mut looking: Vec<u32> = Vec::new();
    for (row, seat) in (0..task.rows.len() as u32).zip(task.rows) {
        looking.extend((0..seat.places).map(|_| row));
        while let Some(row) = looking.pop() {
            let cells = task.fits.row(row as usize, &mut spare);
            watch.work(cells.len())?;
            let Some((rank, column)) = best(cells, row, &least, &worst, &partners) else {
                continue;
            };
            let taken = &mut partners[column];
            taken.push((rank, row));
            taken.sort_unstable_by(|one, other| other.cmp(one));
            let places = usize::from(task.columns[column].places);
            if taken.len() > places {
                looking.extend(taken.pop().map(|(_, displaced)| displaced));
            }
            if taken.len() == places
                && let Some((rank, _)) = taken.last()
            {
                least[column] = rank.0;
                worst[column] = Some(*rank);
            }
        }
        watch.step()?;
    }
    let pairs = (0_u32..).zip(&partners);
    let pairs = pairs.flat_map(|(column, rows)| rows.iter().map(move |(_, row)| (*row, column)));
    let mut pairs: Vec<(u32, u32)> = pairs.collect();
    pairs.sort_unstable();
    Ok(pairs)
}

/// The best column that would take a row.
fn best(
    cells: &[i16],
    row: u32,
    least: &[i16],
    worst: &[Option<Rank>],
    partners: &[Vec<(Rank, u32)>],
) -> Option<(Rank, usize)> {
    let mut best: Option<(Rank, usize)> = None;
    let mut bound = 0;
    for (column, (cell, least)) in cells.iter().zip(least).enumerate() {
        if *cell == BARRED || *cell < bound || cell < least {
            continue;
        }
        let rank = (*cell, scattered(row, column as u32));
        if worst[column].is_none_or(|worst| rank > worst)
            && best.is_none_or(|(known, _)| rank > known)
            && !partners[column].iter().any(|(_, partner)| *partner == row)
        {
            best = Some((rank, column));
            bound = *cell;
        }
    }
    best
}
