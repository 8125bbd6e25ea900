//! Whom somebody is not to be paired with by name: those they asked to avoid, their reporting line, and so
//! on.

use crate::domain::matching::prepared::{Person, Prepared};
use crate::domain::matching::rules::Rule;

/// For each row, the columns that a rule keeps apart from it by name, in order; one rule may be left out.
pub fn columns_apart(
    prepared: &Prepared<'_>,
    without: Option<Rule>,
    rows: &[&Person<'_>],
    columns: &[&Person<'_>],
) -> Vec<Vec<u32>> {
    let settings = prepared.settings;
    let mut column_of = vec![None; prepared.people.len()];
    for (column, person) in (0_u32..).zip(columns) {
        column_of[person.place as usize] = Some(column);
    }
    let mut row_of = vec![None; prepared.people.len()];
    for (row, person) in rows.iter().enumerate() {
        row_of[person.place as usize] = Some(row);
    }
    let at = |places: &[Option<u32>], place: u32| places.get(place as usize).copied().flatten();
    let named = |person: &Person<'_>| {
        let by_rule = |rule: Rule| rule.named(person, settings).iter().copied();
        // A locked pair is chosen already, once.
        let locked = person.history.locked.iter().copied();
        let rules_in_force = Rule::ALL.into_iter().filter(|rule| without != Some(*rule));
        let by_rules = rules_in_force.flat_map(by_rule);
        by_rules.chain(locked).collect::<Vec<u32>>()
    };
    let mut apart: Vec<Vec<u32>> = rows
        .iter()
        .map(|person| {
            let named = named(person).into_iter();
            named.filter_map(|place| at(&column_of, place)).collect()
        })
        .collect();
    for (column, person) in (0_u32..).zip(columns) {
        for place in named(person) {
            if let Some(row) = row_of.get(place as usize).copied().flatten() {
                apart[row].push(column);
            }
        }
    }
    for columns in &mut apart {
        columns.sort_unstable();
        columns.dedup();
    }
    apart
}
