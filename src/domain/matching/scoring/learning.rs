//! The learning criteria for whole rows: who names a topic is known by topic, so that a row only looks at
//! those who share one with it.

use crate::domain::matching::criteria::Points;
use crate::domain::matching::prepared::Person;
use crate::domain::participant::Side;
use crate::domain::topic::Skill;

/// Where what an unknown gets stands in [`Topics::weighted`].
const UNKNOWN: u32 = 0;

/// Everybody's topics.
pub struct Topics {
    /// For each row, its topics with how much each weighs; `None` when it names none.
    rows: Vec<Option<Vec<(u32, u32)>>>,
    /// For each topic, the columns that name it, with how much it weighs for each.
    columns: Vec<Vec<(u32, u32)>>,
    /// What a pair gets, weighted: for an unknown, then by Σ priority·skill, a run of entries for each
    /// highest sum there can be.
    weighted: Vec<u32>,
    /// Where the run of whoever learns begins in `weighted`.
    runs: Runs,
}

/// Where runs begin, [`UNKNOWN`] where no topic is named.
enum Runs {
    /// Row by row, and the columns that name no topic.
    OfRows(Vec<u32>, Vec<u32>),
    /// Column by column.
    OfColumns(Vec<u32>),
}

impl Topics {
    /// The topics of people of whom those in rows take `side`.
    pub fn new(
        weight: u8,
        taught_by: Side,
        side: Side,
        rows: &[&Person<'_>],
        columns: &[&Person<'_>],
    ) -> Self {
        let weight = u32::from(weight);
        let (of_rows, of_columns) = match side == taught_by {
            true => (Part::Teaches, Part::Wants),
            false => (Part::Wants, Part::Teaches),
        };
        let mut weighted = vec![weight * u32::from(Points::OF_UNKNOWN)];
        let mut begun: Vec<(u32, u32)> = Vec::new();
        let mut run_of = |person: &&Person<'_>| {
            if person.wants.is_empty() {
                return UNKNOWN;
            }
            let highest: u32 = person.wants.iter().map(|w| w.1 * Skill::HIGHEST).sum();
            if let Some((_, run)) = begun.iter().find(|(known, _)| *known == highest) {
                return *run;
            }
            let run = weighted.len() as u32;
            begun.push((highest, run));
            let points = |sum| u32::from(Points::share(sum, highest).counted());
            weighted.extend((0..=highest).map(|sum| weight * points(sum)));
            run
        };
        let runs = match of_rows {
            Part::Teaches => Runs::OfColumns(columns.iter().map(&mut run_of).collect()),
            Part::Wants => {
                let columns = (0..).zip(columns);
                let unknown = columns.filter(|(_, person)| named(person, of_columns).is_empty());
                let unknown = unknown.map(|(column, _)| column).collect();
                Runs::OfRows(rows.iter().map(&mut run_of).collect(), unknown)
            }
        };
        let topics = columns.iter().flat_map(|person| named(person, of_columns));
        let topics = topics.map(|(topic, _)| *topic as usize + 1).max();
        let mut by_topic = vec![Vec::new(); topics.unwrap_or(0)];
        for (column, person) in (0..).zip(columns) {
            for (topic, weight) in named(person, of_columns) {
                by_topic[*topic as usize].push((column, *weight));
            }
        }
        let topics_of = |person: &&Person<'_>| {
            let topics = named(person, of_rows);
            (!topics.is_empty()).then(|| topics.to_vec())
        };
        Self {
            rows: rows.iter().map(topics_of).collect(),
            columns: by_topic,
            weighted,
            runs,
        }
    }

    /// Adds what a row's pairs get. `spare` is room to work in.
    pub fn add_row(&self, row: usize, sums: &mut [u32], spare: &mut Vec<u32>) {
        spare.clear();
        let Some(mine) = &self.rows[row] else {
            let of_unknown = self.weighted[UNKNOWN as usize];
            for sum in sums {
                *sum += of_unknown;
            }
            return;
        };
        match &self.runs {
            Runs::OfRows(rows, unknown) => {
                spare.resize(sums.len(), rows[row]);
                for column in unknown {
                    spare[*column as usize] = UNKNOWN;
                }
            }
            Runs::OfColumns(columns) => spare.extend_from_slice(columns),
        }
        for (topic, weight) in mine {
            if let Some(columns) = self.columns.get(*topic as usize) {
                for (column, theirs) in columns {
                    spare[*column as usize] += weight * theirs;
                }
            }
        }
        for (sum, place) in sums.iter_mut().zip(spare) {
            *sum += self.weighted[*place as usize];
        }
    }
}

/// What somebody does with topics.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Teaches,
    Wants,
}

/// The topics somebody names for a part, with how well they know or how much they want each.
fn named<'a>(person: &'a Person<'_>, part: Part) -> &'a [(u32, u32)] {
    match part {
        Part::Teaches => &person.teaches,
        Part::Wants => &person.wants,
    }
}
