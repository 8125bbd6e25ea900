//! Rules that look at pairs one by one, among the few people whom they concern.

use super::BAR;
use crate::domain::matching::prepared::{Person, Prepared};
use crate::domain::matching::rules::{Check, Rule};
use crate::domain::matching::settings::Settings;
use crate::domain::participant::Side;

/// A rule, and the columns that it concerns.
pub struct OneByOne<'a> {
    rule: Rule,
    settings: &'a Settings,
    side: Side,
    columns: Vec<(usize, &'a Person<'a>)>,
}

impl<'a> OneByOne<'a> {
    /// `None` when the rule concerns nobody.
    pub fn new(
        rule: Rule,
        prepared: &'a Prepared<'a>,
        side: Side,
        columns: &[&'a Person<'a>],
    ) -> Option<Self> {
        let settings = prepared.settings;
        let columns = (0..).zip(columns.iter().copied());
        let columns: Vec<_> = columns
            .filter(|(_, person)| rule.is_by_pair(person, settings))
            .collect();
        (!columns.is_empty()).then_some(Self {
            rule,
            settings,
            side,
            columns,
        })
    }

    /// Bars a row's pairs that the rule bars.
    pub fn add_row(&self, person: &Person<'_>, sums: &mut [u32]) {
        if !self.rule.is_by_pair(person, self.settings) {
            return;
        }
        for (column, other) in &self.columns {
            let (mentor, mentee) = match self.side {
                Side::Mentor => (person, *other),
                Side::Mentee => (*other, person),
            };
            if let Check::Barred(_) = self.rule.check(mentor, mentee, self.settings) {
                sums[*column] += BAR;
            }
        }
    }
}
