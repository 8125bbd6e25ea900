//! More time in common with somebody who can make room.

use std::cmp::Reverse;

use super::{AfterRun, Help, WhoseTime};
use crate::domain::matching::prepared::Person;
use crate::domain::matching::rules::{Bar, Check, Rule};
use crate::domain::matching::scoring::By;
use crate::domain::matching::solver::BARRED;
use crate::domain::matching::watch::{Cancelled, Watch};

/// How small such a change is: the fewest minutes, then time of one's own, then the better fit; then the
/// order of people.
type Smallness = (u32, WhoseTime, Reverse<i16>, usize);

/// With whom each person would need the least more time in common.
pub fn helps(
    after: &AfterRun<'_>,
    makers: &[&Person<'_>],
    people: &[&Person<'_>],
    watch: &mut Watch<'_>,
) -> Result<Vec<Option<Help>>, Cancelled> {
    let rules = &after.prepared.settings.rules;
    if rules.minutes_needed == 0 {
        return Ok(vec![None; people.len()]);
    }
    let needed = u32::from(rules.minutes_needed);
    let has_enough = |person: &&Person<'_>| {
        let time = person.free_time.as_ref();
        time.is_some_and(|time| time.local.minutes_in_common(&time.local) >= needed)
    };
    let have_enough: Vec<bool> = makers.iter().map(has_enough).collect();
    let by = By {
        without: Some(Rule::Time),
        only_rules: false,
    };
    let table = after.table(by, people, makers);
    let mut cells = Vec::new();
    let mut helps = Vec::with_capacity(people.len());
    for (row, person) in people.iter().enumerate() {
        table.judge_row(row, &mut cells);
        let smallness = |(at, cell): (usize, &i16)| -> Option<Smallness> {
            if *cell == BARRED {
                return None;
            }
            let (mentor, mentee) = after.as_pair(person, makers[at]);
            let Check::Barred(Bar::TooLittleTime { shared, .. }) =
                Rule::Time.check(mentor, mentee, after.prepared.settings)
            else {
                return None;
            };
            let whose = match have_enough[at] {
                true => WhoseTime::Own,
                false => WhoseTime::Both,
            };
            Some((needed - shared, whose, Reverse(*cell), at))
        };
        let smallest = cells.iter().enumerate().filter_map(smallness).min();
        helps.push(smallest.map(|(minutes, whose, _, at)| Help::MoreTime {
            with: makers[at].source.id.clone(),
            minutes,
            shared: needed - minutes,
            whose,
        }));
        watch.work(cells.len())?;
    }
    Ok(helps)
}
