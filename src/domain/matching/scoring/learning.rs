//! The learning criterion for whole rows: topics as bits, skills and priorities as two bits each.

use crate::domain::matching::criteria::Points;
use crate::domain::matching::prepared::Person;
use crate::domain::participant::Side;
use crate::domain::topic::Skill;

/// Everybody's topics.
///
/// Priorities and skills are 1 to 3, so each is two bits of equal meaning: Σ priority·skill is the number
/// of topics in which both low bits are set, twice that of either pair of unequal ones, and four times that
/// of both high ones. A topic that only one side names counts in no sum and has no bit.
pub struct Topics {
    words: usize,
    /// For each row, low bits and high bits, word by word; `None` when it names no topic.
    rows: Vec<Option<Vec<[u64; 2]>>>,
    columns: Vec<[u64; 2]>,
    /// What a pair gets, weighted, by the sum: a run of entries for each highest sum there can be.
    weighted: Vec<u32>,
    /// Where the run of each row that learns begins in `weighted`; 0 where the columns learn.
    runs_of_rows: Vec<usize>,
    /// Where the run of each column that learns begins in `weighted`, or 0; `None` when it names no topic.
    runs_of_columns: Vec<Option<usize>>,
    of_unknown: u32,
}

impl Topics {
    pub fn new(weight: u8, side: Side, rows: &[&Person<'_>], columns: &[&Person<'_>]) -> Self {
        let weight = u32::from(weight);
        let topics = |people: &[&Person<'_>], side: Side| {
            let topics = people.iter().flat_map(|person| named(person, side));
            let mut topics: Vec<u32> = topics.map(|(topic, _)| *topic).collect();
            topics.sort_unstable();
            topics.dedup();
            topics
        };
        let known = topics(columns, side.other());
        let mut shared = topics(rows, side);
        shared.retain(|topic| known.binary_search(topic).is_ok());
        let words = shared.len().div_ceil(64).max(1);
        let bits = |person: &Person<'_>, side: Side| {
            let mut bits = vec![[0_u64; 2]; words];
            for (topic, weight) in named(person, side) {
                if let Ok(bit) = shared.binary_search(topic) {
                    let word = &mut bits[bit / 64];
                    word[0] |= u64::from(weight & 1) << (bit % 64);
                    word[1] |= u64::from(weight >> 1 & 1) << (bit % 64);
                }
            }
            bits
        };
        let mut weighted = Vec::new();
        let mut begun: Vec<(u32, usize)> = Vec::new();
        let mut run_of = |person: &Person<'_>, side: Side| {
            if side == Side::Mentor {
                return 0;
            }
            let highest: u32 = person.wants.iter().map(|w| w.1 * Skill::HIGHEST).sum();
            if let Some((_, run)) = begun.iter().find(|(known, _)| *known == highest) {
                return *run;
            }
            let run = weighted.len();
            begun.push((highest, run));
            let points = |sum| u32::from(Points::share(sum, highest).counted());
            weighted.extend((0..=highest).map(|sum| weight * points(sum)));
            run
        };
        let has_named = |person: &Person<'_>, side| !named(person, side).is_empty();
        let runs_of_rows = rows.iter().map(|person| run_of(person, side)).collect();
        let other = side.other();
        let runs_of_columns = columns
            .iter()
            .map(|person| has_named(person, other).then(|| run_of(person, other)));
        Self {
            runs_of_rows,
            runs_of_columns: runs_of_columns.collect(),
            words,
            rows: rows
                .iter()
                .map(|person| has_named(person, side).then(|| bits(person, side)))
                .collect(),
            columns: columns
                .iter()
                .flat_map(|person| bits(person, other))
                .collect(),
            weighted,
            of_unknown: weight * u32::from(Points::OF_UNKNOWN),
        }
    }

    /// Adds what a row's pairs get.
    pub fn add_row(&self, row: usize, sums: &mut [u32]) {
        let Some(mine) = &self.rows[row] else {
            for sum in sums {
                *sum += self.of_unknown;
            }
            return;
        };
        let weighted = &self.weighted[self.runs_of_rows[row]..];
        let columns = self.columns.chunks_exact(self.words);
        for (sum, (theirs, run)) in sums.iter_mut().zip(columns.zip(&self.runs_of_columns)) {
            *sum += run.map_or(self.of_unknown, |run| weighted[run + total(mine, theirs)]);
        }
    }
}

/// Σ priority·skill.
fn total(mine: &[[u64; 2]], theirs: &[[u64; 2]]) -> usize {
    let words = mine.iter().zip(theirs);
    let sum = words.map(|(mine, theirs)| {
        let both = |one: usize, other: usize| (mine[one] & theirs[other]).count_ones();
        both(0, 0) + 2 * (both(0, 1) + both(1, 0)) + 4 * both(1, 1)
    });
    sum.sum::<u32>() as usize
}

/// The topics somebody names on a side, with how well they know or how much they want each.
fn named<'a>(person: &'a Person<'_>, side: Side) -> &'a [(u32, u32)] {
    match side {
        Side::Mentor => &person.teaches,
        Side::Mentee => &person.wants,
    }
}
