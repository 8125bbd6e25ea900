//! Chooses pairs: the most people served first, then the most pairs kept from before, then the highest
//! total fit, then the most pairs; or the pairs kept from before last ([`Keep`]).
//!
//! This is a transport of greatest worth between two sides whose people have places, in which each pair
//! is used at most once. Everybody has a price; a pair that is not chosen is worth no more than its two
//! prices together, a chosen one no less, and a place that is left or taken agrees with the price of
//! whoever has it ([`Side`]). Prices that agree with every pair prove that nothing better exists.
//!
//! Most pairs are never looked at closely. Everybody's best few are [candidates](candidates); among
//! these the choice is made in steps of growing exactness: first with fits of which only the leading bits
//! count, then with one bit more each time, mending what the finer numbers upset ([`exchange`], Gabow
//! and Tarjan 1989 for the scaling, Hopcroft and Karp 1973 for many exchanges at once). Now and then
//! [every pair is held against the prices](sweep), and those that are worth more become candidates too,
//! until at full exactness none is. All numbers are whole, so the result is exact.

mod candidates;
mod exchange;
mod fairest;
mod fits;
mod search;
mod side;
mod stable;
mod sweep;
mod worth;

use std::ops::ControlFlow;

pub use fairest::choose_fairest;
pub use fits::{BARRED, Fits, Rows};
pub use stable::choose_stable;
pub use worth::Worth;

use self::exchange::make_exchanges;
use self::search::Search;
use self::side::Side;
use super::cohort::Keep;
use super::fit::Fit;
use super::watch::{Cancelled, Phase, Progress, Watch};

/// Somebody who can take partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// How many more.
    pub places: u8,
    /// Whether a pairing that stands serves the person already.
    pub is_served: bool,
}

/// What is to be chosen from.
pub struct Task<'a, R> {
    /// The fit of every pair.
    pub fits: &'a R,
    /// The people in the rows.
    pub rows: &'a [Seat],
    /// The people in the columns.
    pub columns: &'a [Seat],
    /// Pairs of an earlier choice, by row and column, of which as many as possible are to be chosen again.
    pub kept: &'a [(u32, u32)],
    /// How much that counts.
    pub keep: Keep,
}

impl<'a, R> Task<'a, R> {
    /// The same people with other fits.
    const fn with_fits<'b, S>(&self, fits: &'b S) -> Task<'b, S>
    where
        'a: 'b,
    {
        Task {
            fits,
            rows: self.rows,
            columns: self.columns,
            kept: self.kept,
            keep: self.keep,
        }
    }

    /// How many people pairs serve who are not served already.
    pub fn newly_served(&self, pairs: &[(u32, u32)]) -> usize {
        let served = |seats: &[Seat], mut taken: Vec<u32>| {
            taken.sort_unstable();
            taken.dedup();
            let newly = taken.iter().filter(|who| !seats[**who as usize].is_served);
            newly.count()
        };
        served(self.rows, pairs.iter().map(|pair| pair.0).collect())
            + served(self.columns, pairs.iter().map(|pair| pair.1).collect())
    }
}

/// Scatters pairs that are equally good, so that not everybody has the same few in view.
const fn scattered(row: u32, column: u32) -> u32 {
    let mixed = row.wrapping_mul(0x9E37_79B1) ^ column.wrapping_mul(0x85EB_CA77);
    mixed.wrapping_mul(0xC2B2_AE3D)
}

/// A choice, and the prices that prove that no better one exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The pairs by row and column, in order.
    pub pairs: Vec<(u32, u32)>,
    /// Each row's price.
    pub row_prices: Vec<i64>,
    /// Each column's price.
    pub column_prices: Vec<i64>,
    /// What the prices are counted in.
    pub worth: Worth,
}

/// How many bits of a fit are left out at first.
const COARSEST: u32 = 9;
/// At every so many bits all pairs are held against the prices.
const BITS_BETWEEN_SWEEPS: u32 = 3;

/// Chooses pairs.
///
/// # Errors
/// When `report` stops it.
pub fn choose<R: Rows>(
    task: &Task<'_, R>,
    report: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Choice, Cancelled> {
    let mut watch = Watch::begin(report, Phase::Choosing, COARSEST as usize + 2)?;
    let mut worth = Worth::coarse(task, COARSEST);
    let mut rows = Side::new(task.rows, &worth);
    let mut columns = Side::new(task.columns, &worth);
    candidates::find(task, &worth, &mut rows, &mut columns, &mut watch)?;
    rows.price_by_options(&columns);
    watch.step()?;
    let mut search = Search::default();
    loop {
        make_exchanges(&mut rows, &mut columns, &worth, &mut search, &mut watch)?;
        make_exchanges(&mut columns, &mut rows, &worth, &mut search, &mut watch)?;
        if worth.bits_left_out() % BITS_BETWEEN_SWEEPS == COARSEST % BITS_BETWEEN_SWEEPS
            || worth.is_exact()
        {
            let found = sweep::take_in(task.fits, &worth, &mut rows, &mut columns, &mut watch)?;
            if found > 0 && worth.is_exact() {
                continue;
            }
        }
        if worth.is_exact() {
            break;
        }
        worth = worth.finer();
        side::refine(&mut rows, &mut columns, &worth);
        watch.step()?;
    }
    Ok(Choice {
        pairs: rows.chosen(),
        row_prices: rows.prices,
        column_prices: columns.prices,
        worth,
    })
}
