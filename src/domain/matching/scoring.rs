//! Judging every pair of a run by the rules and the criteria.
//!
//! A pair by itself is judged by the rules' and the criteria's own files. Here a whole row of pairs is
//! judged at once, with the same result, many times faster: people who answered [`alike`] share the
//! points of one table, topics are looked up by who names them, free half hours are bits that are counted,
//! and whoever a person must not meet is looked up in a list.

mod alike;
mod apart;
mod free_time;
mod learning;
mod one_by_one;
mod together;

use std::ops::ControlFlow;

use self::alike::Alike;
use self::free_time::FreeTimes;
use self::learning::Topics;
use self::one_by_one::OneByOne;
use self::together::Together;
use super::cohort::Cohort;
use super::criteria::{ByRows, Criterion, Points};
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::rules::Rule;
use super::settings::{Settings, Weights};
use super::solver::{BARRED, Fits, Rows};
use super::watch::{Cancelled, Phase, Progress, Watch};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

/// A pair that the rules permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PermittedPair<'a> {
    /// The junior one.
    pub mentor: &'a ParticipantId,
    /// The senior one.
    pub mentee: &'a ParticipantId,
    /// How well they fit.
    pub fit: Fit,
}

/// Visits every pair that the rules permit among the people who can take another partner, in order.
pub fn permitted_pairs(
    cohort: &Cohort<'_>,
    settings: &Settings,
    visit: &mut dyn FnMut(PermittedPair<'_>),
) {
    let prepared = Prepared::new(cohort, settings);
    let mentors = prepared.with_places(Side::Mentor);
    let mentees = prepared.with_places(Side::Mentee);
    let table = Table::new(&prepared, By::default(), Side::Mentor, &mentors, &mentees);
    let mut cells = Vec::new();
    for (row, mentor) in mentors.iter().enumerate() {
        table.judge_row(row, &mut cells);
        for (mentee, cell) in mentees.iter().zip(&cells) {
            if let Some(fit) = fit_of(*cell) {
                visit(PermittedPair {
                    mentor: &mentor.source.id,
                    mentee: &mentee.source.id,
                    fit,
                });
            }
        }
    }
}

/// Visits the fits of every mentor with every mentee, both those who can take another partner and in order, a
/// mentor at a time; `None` where a rule bars the pair or it is locked already. These are the people of a
/// [`Proof`](super::Proof).
///
/// # Errors
/// The first that `visit` gives.
pub fn fit_rows<E>(
    cohort: &Cohort<'_>,
    settings: &Settings,
    mut visit: impl FnMut(&[Option<Fit>]) -> Result<(), E>,
) -> Result<(), E> {
    let prepared = Prepared::new(cohort, settings);
    let mentors = prepared.with_places(Side::Mentor);
    let mentees = prepared.with_places(Side::Mentee);
    let table = Table::new(&prepared, By::default(), Side::Mentor, &mentors, &mentees);
    let mut cells = Vec::new();
    for row in 0..mentors.len() {
        table.judge_row(row, &mut cells);
        let fits: Vec<Option<Fit>> = cells.iter().map(|cell| fit_of(*cell)).collect();
        visit(&fits)?;
    }
    Ok(())
}

/// The fit of a cell; `None` where the pair is barred.
pub fn fit_of(cell: i16) -> Option<Fit> {
    Fit::from_ten_thousandths(u16::try_from(cell).ok()?)
}

/// Up to so many cells are kept, of two bytes each. The rows past them are judged again whenever they are
/// asked for.
const MOST_KEPT: usize = 1 << 27;

/// The fit of every pair.
pub struct Scores<'a> {
    table: Table<'a>,
    /// The first rows.
    kept: Fits,
    kept_rows: usize,
    /// How many pairs are permitted.
    pub permitted: u64,
}

impl Rows for Scores<'_> {
    fn row<'a>(&'a self, row: usize, spare: &'a mut Vec<i16>) -> &'a [i16] {
        if row < self.kept_rows {
            return self.kept.row(row, spare);
        }
        self.table.judge_row(row, spare);
        spare
    }
}

/// Judges every pair of somebody in a row, who takes `side`, and somebody in a column, who takes the other.
pub fn score<'a>(
    prepared: &'a Prepared<'a>,
    side: Side,
    rows: &'a [&'a Person<'a>],
    columns: &'a [&'a Person<'a>],
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Scores<'a>, Cancelled> {
    let mut watch = Watch::begin(watch, Phase::Scoring, rows.len())?;
    let table = Table::new(prepared, By::default(), side, rows, columns);
    let kept_rows = MOST_KEPT
        .checked_div(columns.len())
        .map_or(0, |most| most.min(rows.len()));
    let mut kept = Vec::with_capacity(kept_rows * columns.len());
    let mut cells = Vec::new();
    let mut permitted = 0;
    for row in 0..rows.len() {
        table.judge_row(row, &mut cells);
        permitted += cells.iter().filter(|cell| **cell != BARRED).count() as u64;
        if row < kept_rows {
            kept.extend_from_slice(&cells);
        }
        watch.step()?;
    }
    Ok(Scores {
        table,
        kept: Fits::of_cells(columns.len(), kept),
        kept_rows,
        permitted,
    })
}

/// Added to a pair's sum of weighted points when a rule bars it: more than all points there can be.
const BAR: u32 = 1 << 24;

/// What a table leaves out of its judgement.
#[derive(Clone, Copy, Default)]
pub struct By {
    /// A rule that is left out, as if it were off.
    pub without: Option<Rule>,
    /// Whether the criteria are left out too: every permitted pair then has a fit of 0.
    pub only_rules: bool,
}

/// Everything that the pairs of a run are judged by, laid out for whole rows.
pub struct Table<'a> {
    rows: &'a [&'a Person<'a>],
    columns: &'a [&'a Person<'a>],
    /// Rules and criteria by which people who answered alike are judged alike.
    together: Vec<Together<'a>>,
    /// The learning criteria that count.
    topics: Vec<Topics>,
    /// The time rule and criterion, unless both are off.
    free_times: Option<FreeTimes<'a>>,
    /// Rules that look at pairs one by one.
    one_by_one: Vec<OneByOne<'a>>,
    /// For each row, the columns it must not meet.
    apart: Vec<Vec<u32>>,
    mean: Mean,
}

impl<'a> Table<'a> {
    /// Lays out the pairs of somebody in a row, who takes `side`, and somebody in a column, who takes the
    /// other.
    pub fn new(
        prepared: &'a Prepared<'a>,
        by: By,
        side: Side,
        rows: &'a [&'a Person<'a>],
        columns: &'a [&'a Person<'a>],
    ) -> Self {
        let settings = prepared.settings;
        let weight = |criterion: Criterion| match by.only_rules {
            true => 0,
            false => settings.weight(criterion),
        };
        let rules = Rule::ALL.into_iter();
        let rules = rules.filter(|rule| by.without != Some(*rule));
        let one_by_one = |rule| OneByOne::new(rule, prepared, side, columns);
        let one_by_one = rules.clone().filter_map(one_by_one).collect();
        let rules = rules.filter_map(|rule| Alike::by_rule(rule, settings, side, rows, columns));
        let criteria = Criterion::ALL.into_iter();
        let criteria = criteria.filter(|criterion| weight(*criterion) > 0);
        let criteria = criteria
            .filter_map(|criterion| Alike::by_criterion(criterion, settings, side, rows, columns));
        let topics = |criterion: Criterion| match (criterion.by_rows(), weight(criterion)) {
            (ByRows::Answers(_) | ByRows::FreeTime, _) | (_, 0) => None,
            (ByRows::Topics { taught_by }, weight) => {
                Some(Topics::new(weight, taught_by, side, rows, columns))
            }
        };
        let minutes_needed = match by.without {
            Some(Rule::Time) => 0,
            _ => settings.rules.minutes_needed,
        };
        let time = weight(Criterion::Time);
        let time_counts = minutes_needed > 0 || time > 0;
        let weights = Criterion::ALL.map(|criterion| u32::from(weight(criterion)));
        Self {
            rows,
            columns,
            together: Together::of(rules.chain(criteria).collect()),
            topics: Criterion::ALL.into_iter().filter_map(topics).collect(),
            free_times: time_counts.then(|| FreeTimes::new(minutes_needed, time, rows, columns)),
            one_by_one,
            apart: apart::columns_apart(prepared, by.without, rows, columns),
            mean: Mean::of(weights.iter().sum()),
        }
    }

    /// Writes the fits of a row into `cells`.
    pub fn judge_row(&self, row: usize, cells: &mut Vec<i16>) {
        let mut sums = vec![0_u32; self.columns.len()];
        let mut spare = Vec::new();
        for together in &self.together {
            together.add_row(self.rows[row], row, &mut sums, &mut spare);
        }
        for topics in &self.topics {
            topics.add_row(row, &mut sums, &mut spare);
        }
        if let Some(free_times) = &self.free_times {
            free_times.add_row(row, &mut sums);
        }
        for one_by_one in &self.one_by_one {
            one_by_one.add_row(self.rows[row], &mut sums);
        }
        for &column in &self.apart[row] {
            sums[column as usize] += BAR;
        }
        cells.clear();
        cells.extend(sums.iter().map(|sum| self.mean.cell(*sum)));
    }
}

/// Every sum of weighted points stays below 2²⁰, on which the quotients of [`Mean`] rest.
const _: () =
    assert!(Criterion::ALL.len() * (Weights::MOST as usize) * (Points::MOST as usize) < 1 << 20);

/// Divides by the sum of the weights, as [`Fit::of`] does, without a division.
#[derive(Clone, Copy)]
struct Mean {
    half: u64,
    /// 2³² ÷ the sum of the weights, rounded up; 0 when all weights are.
    share: u64,
}

impl Mean {
    /// A sum x below 2²⁰ times the rounded-up share is too high by less than x ÷ 2³² < 1 ÷ weights, so the
    /// quotient is exact.
    fn of(weights: u32) -> Self {
        let weights = u64::from(weights);
        Self {
            half: weights / 2,
            share: (1_u64 << 32).div_ceil(weights.max(1)) * u64::from(weights > 0),
        }
    }

    fn cell(self, sum: u32) -> i16 {
        if sum >= BAR {
            return BARRED;
        }
        (((u64::from(sum) + self.half) * self.share) >> 32) as i16
    }
}
