//! How far everybody is from those who look for a partner.
//!
//! Dijkstra's search over both sides at once, with the prices taken off so that no step costs less than
//! nothing. From somebody on the side that looks it goes to those they could take, from these to the
//! partners they could leave; it ends where a place is free or given up.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::side::Side;
use super::{Cancelled, Watch, Worth};

/// Farther than any distance.
const FAR: i64 = i64::MAX;

/// Where a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stop {
    /// At somebody on the side that looks.
    This(u32),
    /// At somebody on the other side.
    Other(u32),
}

/// What a search finds out, kept from one to the next to save memory.
#[derive(Default)]
pub struct Search {
    these: Reached,
    others: Reached,
    /// Those to go on from at the distance that has been reached.
    near: Vec<Stop>,
    far: BinaryHeap<Reverse<(i64, Stop)>>,
}

/// Whom a search has reached on one side.
#[derive(Default)]
struct Reached {
    /// The search that reached somebody last.
    by: Vec<u32>,
    distances: Vec<i64>,
    /// The search that went on from somebody last.
    left_by: Vec<u32>,
    left: Vec<u32>,
    search: u32,
}

impl Reached {
    fn begin(&mut self, people: usize) {
        self.search += 1;
        self.left.clear();
        if self.by.len() < people {
            self.by.resize(people, 0);
            self.left_by.resize(people, 0);
            self.distances.resize(people, FAR);
        }
    }

    /// Notes a distance; `false` when a shorter one is known.
    fn reach(&mut self, who: usize, distance: i64) -> bool {
        if self.by[who] == self.search && self.distances[who] <= distance {
            return false;
        }
        self.by[who] = self.search;
        self.distances[who] = distance;
        true
    }

    /// Goes on from somebody; `false` when that was done already.
    fn leave(&mut self, who: usize) -> bool {
        if self.left_by[who] == self.search {
            return false;
        }
        self.left_by[who] = self.search;
        self.left.push(who as u32);
        true
    }

    /// Moves the prices of everybody nearer than the end by what they are nearer.
    fn reprice(&self, side: &mut Side, end: i64, direction: i64) {
        for &who in &self.left {
            let nearer = end - self.distances[who as usize];
            if nearer > 0 {
                side.prices[who as usize] += direction * nearer;
            }
        }
    }
}

impl Search {
    /// Searches from everybody who is looking, until the nearest end; then moves the prices so that every
    /// step on the way there costs nothing.
    #[inline(never)] // Browsers change over to faster code only where a function is entered.
    pub fn bring_nearest_end_here(
        &mut self,
        these: &mut Side,
        others: &mut Side,
        looking: &[u32],
        worth: &Worth,
        watch: &mut Watch<'_>,
    ) -> Result<(), Cancelled> {
        let people = these.seats.len().max(others.seats.len());
        self.these.begin(people);
        self.others.begin(people);
        self.near.clear();
        self.far.clear();
        let mut end = FAR;
        for &who in looking {
            self.these.reach(who as usize, 0);
            self.near.push(Stop::This(who));
            let gain = these.gain_in_sight(who as usize, worth);
            end = gain.map_or(end, |gain| end.min(gain));
        }
        let mut distance = 0;
        while let Some((stop, at)) = self.next(distance)
            && at < end
        {
            distance = at;
            match stop {
                Stop::This(who) => {
                    let who = who as usize;
                    if self.these.leave(who) {
                        self.go_to_options(these, others, who, distance, worth, &mut end);
                        watch.work(these.options[who].len())?;
                    }
                }
                Stop::Other(who) => {
                    let who = who as usize;
                    if self.others.leave(who) {
                        self.go_to_partners(these, others, who, distance, worth, &mut end);
                    }
                }
            }
        }
        self.these.reprice(these, end, -1);
        self.others.reprice(others, end, 1);
        Ok(())
    }

    /// The nearest one to go on from, and how far that is.
    fn next(&mut self, distance: i64) -> Option<(Stop, i64)> {
        let near = self.near.pop().map(|stop| (stop, distance));
        near.or_else(|| {
            let Reverse((distance, stop)) = self.far.pop()?;
            Some((stop, distance))
        })
    }

    /// Remembers to go on from somebody.
    fn put(&mut self, stop: Stop, distance: i64, here: i64) {
        if distance == here {
            self.near.push(stop);
        } else {
            self.far.push(Reverse((distance, stop)));
        }
    }

    /// Goes from somebody on the side that looks to everybody they could take.
    fn go_to_options(
        &mut self,
        these: &Side,
        others: &Side,
        who: usize,
        here: i64,
        worth: &Worth,
        end: &mut i64,
    ) {
        let base = here + these.prices[who];
        for pair in &these.options[who] {
            let other = pair.other as usize;
            let distance = base + others.prices[other] - pair.worth;
            if distance >= *end || these.has(who, pair.other) {
                continue;
            }
            if self.others.reach(other, distance) {
                if let Some(joining) = others.cost_of_joining(other, worth) {
                    *end = (*end).min(distance + joining);
                }
                self.put(Stop::Other(pair.other), distance, here);
            }
        }
    }

    /// Goes from somebody on the other side to every partner they could leave.
    fn go_to_partners(
        &mut self,
        these: &Side,
        others: &Side,
        who: usize,
        here: i64,
        worth: &Worth,
        end: &mut i64,
    ) {
        let base = here - others.prices[who];
        for pair in &others.partners[who] {
            let partner = pair.other as usize;
            let distance = base + pair.worth - these.prices[partner];
            if distance < *end && self.these.reach(partner, distance) {
                *end = (*end).min(distance + these.cost_of_leaving(partner, worth));
                self.put(Stop::This(pair.other), distance, here);
            }
        }
    }
}
