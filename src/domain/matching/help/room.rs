//! Who can make room for one more without anybody losing their only partner.
//!
//! Somebody can make room when a place of theirs is free; when one of their partners has another partner
//! too, whom giving this one up leaves served; or when one of their partners is permitted with somebody
//! else who can make room. That is one search backwards from the free places, in which everybody is visited
//! once.

use super::AfterRun;
use super::relaxed::Relaxed;
use crate::domain::matching::prepared::Person;
use crate::domain::matching::scoring::Table;
use crate::domain::matching::solver::BARRED;
use crate::domain::matching::watch::{Cancelled, Watch};

/// What making room begins with.
pub struct Room<'a> {
    /// Those of the other side who can make room at once, by their places in the list.
    at_once: Vec<usize>,
    /// Those of this side who have one partner and nobody else.
    with_one: Vec<&'a Person<'a>>,
    /// That partner, by the place in the list of the other side.
    the_one: Vec<usize>,
}

impl<'a> Room<'a> {
    pub fn after(after: &AfterRun<'a>) -> Self {
        let (side, these, others) = (after.side, after.these, after.others);
        let mut partners = vec![0_usize; these.len()];
        let mut free: Vec<usize> = others
            .iter()
            .map(|other| usize::from(other.spare_places(side.other())))
            .collect();
        for &(this, other) in after.pairs {
            partners[this] += 1;
            free[other] = free[other].saturating_sub(1);
        }
        let mut has_room: Vec<bool> = free.iter().map(|places| *places > 0).collect();
        let (mut with_one, mut the_one) = (Vec::new(), Vec::new());
        for &(this, other) in after.pairs {
            if partners[this] > 1 || these[this].taken_places(side) > 0 {
                has_room[other] = true;
            } else {
                with_one.push(these[this]);
                the_one.push(other);
            }
        }
        Self {
            at_once: (0..others.len()).filter(|other| has_room[*other]).collect(),
            with_one,
            the_one,
        }
    }

    /// Whether anybody can make room at all, whatever the rules are.
    pub const fn is_there_any(&self) -> bool {
        !self.at_once.is_empty()
    }

    /// Everybody on the other side who can make room when the rules are relaxed so, in order.
    pub fn makers<'b>(
        &self,
        after: &AfterRun<'b>,
        relaxed: Relaxed,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<&'b Person<'b>>, Cancelled> {
        let (prepared, others) = (after.prepared, after.others);
        let other_side = after.side.other();
        let table = Table::new(prepared, relaxed.by(), other_side, others, &self.with_one);
        let mut can_make_room = vec![false; others.len()];
        for &other in &self.at_once {
            can_make_room[other] = true;
        }
        let mut open = self.at_once.clone();
        let mut waiting: Vec<bool> = vec![true; self.with_one.len()];
        let mut still_waiting = waiting.len();
        let mut cells = Vec::new();
        while let Some(maker) = open.pop()
            && still_waiting > 0
        {
            table.judge_row(maker, &mut cells);
            for (who, cell) in cells.iter().enumerate() {
                let (mentor, mentee) = after.as_pair(self.with_one[who], others[maker]);
                if *cell == BARRED || !waiting[who] || !relaxed.permits(mentor, mentee) {
                    continue;
                }
                // They can go there, so their partner can make room, too.
                waiting[who] = false;
                still_waiting -= 1;
                let partner = self.the_one[who];
                if !can_make_room[partner] {
                    can_make_room[partner] = true;
                    open.push(partner);
                }
            }
            watch.work(cells.len())?;
        }
        let makers = others.iter().zip(can_make_room);
        Ok(makers
            .filter(|(_, can)| *can)
            .map(|(who, _)| *who)
            .collect())
    }
}
