//! The pairs that are kept while all are visited: every one, or each person's best.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::Bounds;

/// A pair, by the numbers of its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// Which of all permitted pairs, counted in the order of the visit.
    place: u64,
    pub mentor: u32,
    pub mentee: u32,
    pub fit: u16,
}

/// The worst of somebody's best is on top.
type Best = BinaryHeap<Reverse<(u16, Reverse<u64>, u32)>>;

/// What is kept of the pairs visited so far.
pub(super) struct Kept {
    bounds: Bounds,
    visited: u64,
    people: usize,
    pairs: Pairs,
}

enum Pairs {
    All(Vec<Pair>),
    BestOfEach {
        of_mentors: Vec<Best>,
        of_mentees: Vec<Best>,
    },
}

impl Kept {
    pub(super) fn new(bounds: Bounds, people: usize) -> Self {
        Self {
            bounds,
            visited: 0,
            people,
            pairs: Pairs::All(Vec::new()),
        }
    }

    /// Takes the next pair.
    pub(super) fn take(&mut self, mentor: u32, mentee: u32, fit: u16) {
        let pair = Pair {
            place: self.visited,
            mentor,
            mentee,
            fit,
        };
        self.visited += 1;
        if let Pairs::All(pairs) = &mut self.pairs {
            if pairs.len() < self.bounds.most_pairs {
                pairs.push(pair);
                return;
            }
            let earlier = std::mem::take(pairs);
            let none = || vec![Best::new(); self.people];
            self.pairs = Pairs::BestOfEach {
                of_mentors: none(),
                of_mentees: none(),
            };
            for pair in &earlier {
                self.rank(pair);
            }
        }
        self.rank(&pair);
    }

    fn rank(&mut self, pair: &Pair) {
        let most = self.bounds.best_of_each;
        if let Pairs::BestOfEach {
            of_mentors,
            of_mentees,
        } = &mut self.pairs
        {
            let (mentor, mentee) = (pair.mentor as usize, pair.mentee as usize);
            rank(&mut of_mentors[mentor], most, pair, pair.mentee);
            rank(&mut of_mentees[mentee], most, pair, pair.mentor);
        }
    }

    /// What was kept, in the order of the visit, each pair once.
    pub(super) fn in_order(self) -> Vec<Pair> {
        let (of_mentors, of_mentees) = match self.pairs {
            Pairs::All(pairs) => return pairs,
            Pairs::BestOfEach {
                of_mentors,
                of_mentees,
            } => (of_mentors, of_mentees),
        };
        let mut kept = BTreeMap::new();
        for (mentor, best) in (0_u32..).zip(of_mentors) {
            for Reverse((fit, Reverse(place), mentee)) in best {
                kept.insert(place, (mentor, mentee, fit));
            }
        }
        for (mentee, best) in (0_u32..).zip(of_mentees) {
            for Reverse((fit, Reverse(place), mentor)) in best {
                kept.insert(place, (mentor, mentee, fit));
            }
        }
        kept.into_iter()
            .map(|(place, (mentor, mentee, fit))| Pair {
                place,
                mentor,
                mentee,
                fit,
            })
            .collect()
    }
}

fn rank(best: &mut Best, most: usize, pair: &Pair, other: u32) {
    let entry = (pair.fit, Reverse(pair.place), other);
    if best.len() < most {
        best.push(Reverse(entry));
    } else if best.peek().is_some_and(|worst| worst.0 < entry) {
        best.pop();
        best.push(Reverse(entry));
    }
}
