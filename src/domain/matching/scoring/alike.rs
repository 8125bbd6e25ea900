//! A rule or a criterion by which people who answered alike are judged alike.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::BAR;
use crate::domain::matching::criteria::{ByRows, Criterion};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::rules::{Check, Rule};
use crate::domain::matching::settings::Settings;
use crate::domain::participant::Side;

/// Up to so many judgements are kept in a table. Where more ways to answer meet, they are made row by row.
const MOST_KEPT: usize = 1 << 22;

/// What is judged.
#[derive(Clone, Copy)]
enum Matter {
    Rule(Rule),
    Criterion(Criterion),
}

/// A rule or a criterion, with everybody who answered alike brought together.
pub struct Alike<'a> {
    matter: Matter,
    settings: &'a Settings,
    side: Side,
    /// Which way each row answered.
    ways_of_rows: Vec<u32>,
    /// Which way each column answered.
    ways_of_columns: Vec<u32>,
    /// Somebody who answered so, for each way of the columns.
    columns: Vec<&'a Person<'a>>,
    /// What each way of the rows adds for each way of the columns; empty when there are too many.
    kept: Vec<u32>,
}

impl<'a> Alike<'a> {
    /// A rule that goes by answers; `None` when it is off, or goes by something else.
    pub fn by_rule(
        rule: Rule,
        settings: &'a Settings,
        side: Side,
        rows: &[&'a Person<'a>],
        columns: &[&'a Person<'a>],
    ) -> Option<Self> {
        let answer = |person: &Person<'_>| rule.answer(person, settings);
        let rows_by = Ways::of(rows, answer)?;
        let columns_by = Ways::of(columns, answer)?;
        Some(Self::new(
            Matter::Rule(rule),
            settings,
            side,
            rows_by,
            columns_by,
        ))
    }

    /// A criterion; `None` when it is judged in its own way.
    pub fn by_criterion(
        criterion: Criterion,
        settings: &'a Settings,
        side: Side,
        rows: &[&'a Person<'a>],
        columns: &[&'a Person<'a>],
    ) -> Option<Self> {
        let ByRows::Answers(answer) = criterion.by_rows() else {
            return None;
        };
        let answer = |person: &Person<'_>| Some(answer(person));
        let rows_by = Ways::of(rows, answer)?;
        let columns_by = Ways::of(columns, answer)?;
        let matter = Matter::Criterion(criterion);
        Some(Self::new(matter, settings, side, rows_by, columns_by))
    }

    fn new(
        matter: Matter,
        settings: &'a Settings,
        side: Side,
        rows: Ways<'a>,
        columns: Ways<'a>,
    ) -> Self {
        let mut alike = Self {
            matter,
            settings,
            side,
            ways_of_rows: rows.of_people,
            ways_of_columns: columns.of_people,
            columns: columns.examples,
            kept: Vec::new(),
        };
        if rows.examples.len() * alike.columns.len() <= MOST_KEPT {
            let rows = rows.examples.iter();
            alike.kept = rows.flat_map(|row| alike.row_of_ways(row)).collect();
        }
        alike
    }

    /// What somebody in a row adds for each way of the columns.
    fn row_of_ways(&self, row: &Person<'_>) -> Vec<u32> {
        let columns = self.columns.iter();
        columns.map(|column| self.judge(row, column)).collect()
    }

    fn judge(&self, row: &Person<'_>, column: &Person<'_>) -> u32 {
        let (mentor, mentee) = match self.side {
            Side::Mentor => (row, column),
            Side::Mentee => (column, row),
        };
        match self.matter {
            Matter::Rule(rule) => match rule.check(mentor, mentee, self.settings) {
                Check::Barred(_) => BAR,
                Check::Passed | Check::Unknown => 0,
            },
            Matter::Criterion(criterion) => {
                let points = criterion.points(mentor, mentee, self.settings).counted();
                u32::from(self.settings.weight(criterion)) * u32::from(points)
            }
        }
    }

    /// How many ways of the columns there are.
    pub const fn ways(&self) -> usize {
        self.columns.len()
    }

    /// Which way each column answered.
    pub fn ways_of_columns(&self) -> &[u32] {
        &self.ways_of_columns
    }

    /// What a row adds for each way of the columns.
    pub fn row(&self, person: &Person<'_>, row: usize) -> Cow<'_, [u32]> {
        if self.kept.is_empty() {
            return Cow::Owned(self.row_of_ways(person));
        }
        let ways = self.columns.len();
        Cow::Borrowed(&self.kept[self.ways_of_rows[row] as usize * ways..][..ways])
    }
}

/// The ways in which one side answered.
struct Ways<'a> {
    of_people: Vec<u32>,
    examples: Vec<&'a Person<'a>>,
}

impl<'a> Ways<'a> {
    /// `None` when the answers say nothing that could be brought together.
    fn of(
        people: &[&'a Person<'a>],
        answer: impl Fn(&Person<'_>) -> Option<Vec<u32>>,
    ) -> Option<Self> {
        let mut numbers: FxHashMap<Vec<u32>, u32> = FxHashMap::default();
        let mut examples = Vec::new();
        let mut of_people = Vec::with_capacity(people.len());
        for person in people {
            let next = examples.len() as u32;
            let way = *numbers.entry(answer(person)?).or_insert(next);
            if way == next {
                examples.push(*person);
            }
            of_people.push(way);
        }
        Some(Self {
            of_people,
            examples,
        })
    }
}
