//! Rules relaxed for everybody.

use super::{AfterRun, Help};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::rules::{Rule, level_gap_of};
use crate::domain::matching::scoring::By;
use crate::domain::matching::settings::Rules;
use crate::domain::matching::solver::BARRED;
use crate::domain::matching::watch::{Cancelled, Watch};

/// A rule that is relaxed, if any.
#[derive(Clone, Copy)]
pub struct Relaxed {
    without: Option<Rule>,
    /// The level gap that takes the place of the rule's, when that is the one.
    level_gap: Option<u8>,
}

impl Relaxed {
    /// The rules as they are.
    pub const NOTHING: Self = Self {
        without: None,
        level_gap: None,
    };

    const fn off(rule: Rule) -> Self {
        Self {
            without: Some(rule),
            level_gap: None,
        }
    }

    const fn level_gap(to: u8) -> Self {
        Self {
            without: Some(Rule::LevelGap),
            level_gap: Some(to),
        }
    }

    /// By what pairs are then judged, but for the lower level gap.
    pub const fn by(self) -> By {
        By {
            without: self.without,
            only_rules: true,
        }
    }

    /// Whether a lower level gap permits a pair that everything else permits.
    pub fn permits(self, mentor: &Person<'_>, mentee: &Person<'_>) -> bool {
        self.level_gap.is_none_or(|needed| {
            level_gap_of(mentor, mentee).is_none_or(|gap| gap >= i32::from(needed))
        })
    }
}

/// Every way to relax one of the rules in force, the smallest first, and what it is called.
pub fn relaxations(rules: &Rules) -> Vec<(Relaxed, Help)> {
    let mut all = Vec::new();
    if !rules.paired_before_allowed {
        let off = Relaxed::off(Rule::PairedBefore);
        all.push((off, Help::PairedBeforeAllowed));
    }
    if !rules.same_unit_allowed {
        all.push((Relaxed::off(Rule::SameUnit), Help::SameUnitAllowed));
    }
    let lower = (0..rules.minimum_level_gap).rev();
    all.extend(lower.map(|to| (Relaxed::level_gap(to), Help::LowerLevelGap { to })));
    all
}

/// Which people have a pair that is then permitted with one of those who can then make room.
pub fn are_helped(
    after: &AfterRun<'_>,
    relaxed: Relaxed,
    makers: &[&Person<'_>],
    people: &[&Person<'_>],
    watch: &mut Watch<'_>,
) -> Result<Vec<bool>, Cancelled> {
    let table = after.table(relaxed.by(), people, makers);
    let mut cells = Vec::new();
    let mut are_helped = Vec::with_capacity(people.len());
    for (row, person) in people.iter().enumerate() {
        table.judge_row(row, &mut cells);
        are_helped.push(cells.iter().zip(makers).any(|(cell, maker)| {
            let (mentor, mentee) = after.as_pair(person, maker);
            *cell != BARRED && relaxed.permits(mentor, mentee)
        }));
        watch.work(cells.len())?;
    }
    Ok(are_helped)
}
