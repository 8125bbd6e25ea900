//! One side after a run: who has which partners, seen from the side on which somebody is left.

use crate::domain::matching::prepared::{Person, Prepared};
use crate::domain::matching::scoring::{By, Table};
use crate::domain::participant::Side;

/// One side after a run that serves the most people.
pub struct AfterRun<'a> {
    pub prepared: &'a Prepared<'a>,
    /// The side on which people are left.
    pub side: Side,
    /// Everybody who takes this side and has a place, in order.
    pub these: &'a [&'a Person<'a>],
    /// Everybody who takes the other side and has a place, in order.
    pub others: &'a [&'a Person<'a>],
    /// The pairs that were chosen: one of these and one of the others, by their places in the lists.
    pub pairs: &'a [(usize, usize)],
}

impl AfterRun<'_> {
    /// The pairs of some people of this side and some of the other.
    pub fn table<'b>(
        &'b self,
        by: By,
        people: &'b [&'b Person<'b>],
        others: &'b [&'b Person<'b>],
    ) -> Table<'b> {
        Table::new(self.prepared, by, self.side, people, others)
    }

    /// Somebody of this side and somebody of the other as mentor and mentee.
    pub const fn as_pair<'b>(
        &self,
        this: &'b Person<'b>,
        other: &'b Person<'b>,
    ) -> (&'b Person<'b>, &'b Person<'b>) {
        match self.side {
            Side::Mentor => (this, other),
            Side::Mentee => (other, this),
        }
    }
}
