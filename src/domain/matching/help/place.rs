//! One more place for somebody with whom a pair is permitted.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{AfterRun, Help};
use crate::domain::matching::prepared::names::holds;
use crate::domain::matching::prepared::{Person, Prepared};
use crate::domain::matching::scoring::By;
use crate::domain::matching::solver::BARRED;
use crate::domain::matching::watch::{Cancelled, Watch};
use crate::domain::participant::{Capacity, Side};

/// Whose one more place would help each person: the best fit, then the order of people.
pub fn helps(
    after: &AfterRun<'_>,
    people: &[&Person<'_>],
    watch: &mut Watch<'_>,
) -> Result<Vec<Option<Help>>, Cancelled> {
    let others = with_one_more(after);
    let table = after.table(By::default(), people, &others);
    let mut cells = Vec::new();
    let mut helps = Vec::with_capacity(people.len());
    for row in 0..people.len() {
        table.judge_row(row, &mut cells);
        let permitted = cells.iter().enumerate().filter(|cell| *cell.1 != BARRED);
        let best = permitted.max_by_key(|(at, fit)| (**fit, Reverse(*at)));
        helps.push(best.map(|(at, _)| Help::OneMorePlace {
            of: others[at].source.id.clone(),
        }));
        watch.work(cells.len())?;
    }
    Ok(helps)
}

/// Everybody on the other side to whom one more place would give a free one. Left out is who has the most
/// places there can be, and whose place a locked pair would take that wants for one.
fn with_one_more<'a>(after: &AfterRun<'a>) -> Vec<&'a Person<'a>> {
    let promised = promised(after.prepared);
    let side = after.side.other();
    let is_one = |person: &&Person<'a>| {
        let places = person.source.capacity.get();
        person.takes(side)
            && places < Capacity::MOST
            && person.taken_places(side) <= places
            && !promised.contains(&person.place)
    };
    after.prepared.people.iter().filter(is_one).collect()
}

/// Those in locked pairs that cannot be for want of a place.
fn promised(prepared: &Prepared<'_>) -> BTreeSet<u32> {
    let impossible = prepared.locks.impossible.iter();
    let wants_for_a_place = impossible.filter_map(|(mentor, mentee)| {
        let (mentor, mentee) = (prepared.person(mentor)?, prepared.person(mentee)?);
        let could_be = mentor.takes(Side::Mentor)
            && mentee.takes(Side::Mentee)
            && !holds(&mentor.same, mentee.place)
            && !holds(&mentor.history.standing, mentee.place);
        could_be.then_some([mentor.place, mentee.place])
    });
    wants_for_a_place.flatten().collect()
}
