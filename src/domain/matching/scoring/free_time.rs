//! The time rule and the time criterion for whole rows: half hours in common, counted as bits.
//!
//! A pair that the rule permits has every point or is unknown, so for the points it is enough to know whose
//! time is known.

use super::BAR;
use crate::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};
use crate::domain::matching::criteria::Points;
use crate::domain::matching::prepared::Person;

/// Everybody's free half hours.
pub struct FreeTimes<'a> {
    half_hours_needed: u32,
    of_known: u32,
    of_unknown: u32,
    way: Way<'a>,
}

/// How they are compared.
enum Way<'a> {
    /// As bits.
    Bits(Bits),
    /// One by one, where the offset of somebody's zone is not known: rows and columns.
    OneByOne(Vec<&'a Person<'a>>, Vec<&'a Person<'a>>),
}

/// Free half hours as bits. Half hours that everybody has free together or not at all are one bit, and
/// those that only one side knows are none; the bits of a word all stand for equally many half hours.
struct Bits {
    /// How many half hours each bit of a word stands for.
    half_hours: Vec<u32>,
    /// Row by row, as many words as there are in `half_hours`; `None` when a row's time is not known.
    rows: Vec<Option<Vec<u64>>>,
    /// Column by column.
    columns: Vec<u64>,
    /// Whether each column's time is known.
    are_known: Vec<bool>,
}

impl<'a> FreeTimes<'a> {
    /// For a rule that needs so many minutes, 0 when it is off, and a criterion of this weight.
    pub fn new(
        minutes_needed: u16,
        weight: u8,
        rows: &[&'a Person<'a>],
        columns: &[&'a Person<'a>],
    ) -> Self {
        let people = rows.iter().chain(columns);
        let mut times = people.filter_map(|person| person.free_time.as_ref());
        let weighted = |points: u16| u32::from(weight) * u32::from(points);
        Self {
            half_hours_needed: u32::from(minutes_needed).div_ceil(30),
            of_known: weighted(Points::MOST),
            of_unknown: weighted(Points::OF_UNKNOWN),
            way: if times.all(|time| time.in_utc.is_some()) {
                Way::Bits(Bits::new(rows, columns))
            } else {
                Way::OneByOne(rows.to_vec(), columns.to_vec())
            },
        }
    }

    /// Adds what a row's pairs get, and bars those that share too little time.
    pub fn add_row(&self, row: usize, sums: &mut [u32]) {
        match &self.way {
            Way::Bits(bits) => self.add_by_bits(bits, row, sums),
            Way::OneByOne(rows, columns) => {
                for (sum, column) in sums.iter_mut().zip(columns) {
                    let both = rows[row].free_time.as_ref().zip(column.free_time.as_ref());
                    let shared = both.and_then(|(mine, theirs)| mine.shared_with(theirs));
                    let is_enough = |minutes| minutes >= self.half_hours_needed * 30;
                    *sum += match shared {
                        None => self.of_unknown,
                        Some(minutes) if is_enough(minutes) => self.of_known,
                        Some(_) => BAR,
                    };
                }
            }
        }
    }

    fn add_by_bits(&self, bits: &Bits, row: usize, sums: &mut [u32]) {
        let Some(mine) = &bits.rows[row] else {
            for sum in sums {
                *sum += self.of_unknown;
            }
            return;
        };
        let columns = sums.iter_mut().zip(&bits.are_known);
        if self.half_hours_needed == 0 {
            for (sum, is_known) in columns {
                *sum += self.of(*is_known, true);
            }
            return;
        }
        match (&mine[..], &bits.half_hours[..]) {
            ([], _) => {
                for (sum, is_known) in columns {
                    *sum += self.of(*is_known, false);
                }
            }
            // Most often one word says it all.
            ([mine], [half_hours]) => {
                let needed = self.half_hours_needed.div_ceil(*half_hours);
                for ((sum, is_known), theirs) in columns.zip(&bits.columns) {
                    *sum += self.of(*is_known, (mine & theirs).count_ones() >= needed);
                }
            }
            (mine, half_hours) => {
                for ((sum, is_known), theirs) in columns.zip(bits.columns.chunks_exact(mine.len()))
                {
                    let words = mine.iter().zip(theirs).zip(half_hours);
                    let shared: u32 = words
                        .map(|((mine, theirs), each)| (mine & theirs).count_ones() * each)
                        .sum();
                    *sum += self.of(*is_known, shared >= self.half_hours_needed);
                }
            }
        }
    }

    /// What a pair gets, of whom one has told their time.
    const fn of(&self, is_known: bool, is_enough: bool) -> u32 {
        match (is_known, is_enough) {
            (false, _) => self.of_unknown,
            (true, true) => self.of_known,
            (true, false) => self.of_known + BAR,
        }
    }
}

impl Bits {
    fn new(rows: &[&Person<'_>], columns: &[&Person<'_>]) -> Self {
        let of_rows: Vec<Option<&WeekGrid>> = rows.iter().map(|person| in_utc(person)).collect();
        let of_columns: Vec<_> = columns.iter().map(|person| in_utc(person)).collect();
        let words = words(&of_rows, &of_columns);
        let bits_of = |grid: &WeekGrid| {
            let words = words.iter().map(|word| {
                let bits = (0_u32..).zip(&word.examples);
                bits.fold(0, |bits, (bit, half_hour)| {
                    bits | u64::from(grid.is_free(*half_hour)) << bit
                })
            });
            words.collect::<Vec<u64>>()
        };
        let none = vec![0; words.len()];
        Self {
            half_hours: words.iter().map(|word| word.half_hours).collect(),
            rows: of_rows.iter().map(|grid| grid.map(bits_of)).collect(),
            columns: of_columns
                .iter()
                .flat_map(|grid| grid.map_or_else(|| none.clone(), bits_of))
                .collect(),
            are_known: of_columns.iter().map(Option::is_some).collect(),
        }
    }
}

fn in_utc<'a>(person: &'a Person<'_>) -> Option<&'a WeekGrid> {
    person.free_time.as_ref()?.in_utc.as_ref()
}

/// Up to 64 bits.
struct Word {
    /// How many half hours each bit stands for.
    half_hours: u32,
    /// For each bit, one of the half hours it stands for.
    examples: Vec<usize>,
}

/// Brings half hours that are free for the same people together, and puts those of equal number into words.
fn words(rows: &[Option<&WeekGrid>], columns: &[Option<&WeekGrid>]) -> Vec<Word> {
    let free_for = |people: &[Option<&WeekGrid>], half_hour: usize| -> Vec<bool> {
        let people = people.iter();
        let is_free = |grid: &Option<&WeekGrid>| grid.is_some_and(|g| g.is_free(half_hour));
        people.map(is_free).collect()
    };
    let mut together: Vec<(Vec<bool>, Vec<bool>, usize)> = (0..HALF_HOURS_A_WEEK)
        .map(|half_hour| {
            (
                free_for(rows, half_hour),
                free_for(columns, half_hour),
                half_hour,
            )
        })
        .filter(|(rows, columns, _)| rows.contains(&true) && columns.contains(&true))
        .collect();
    together.sort_unstable();
    let mut bits: Vec<(u32, usize)> = together
        .chunk_by(|one, other| (&one.0, &one.1) == (&other.0, &other.1))
        .map(|same| (same.len() as u32, same[0].2))
        .collect();
    bits.sort_unstable();
    bits.chunk_by(|one, other| one.0 == other.0)
        .flat_map(|equal| equal.chunks(64))
        .map(|bits| Word {
            half_hours: bits[0].0,
            examples: bits.iter().map(|bit| bit.1).collect(),
        })
        .collect()
}
