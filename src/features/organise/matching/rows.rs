//! The proposals of the last run, each with what has become of it.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::domain::id::{PairingId, ParticipantId};
use crate::domain::matching::Fit;
use crate::domain::pairing::{Pairing, PairingState};
use crate::domain::participant::Side;
use crate::features::shared::directory::Directory;
use crate::state::AppState;

/// A mentor and a mentee.
pub type Pair = (ParticipantId, ParticipantId);

/// What has become of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It can be approved.
    Open,
    /// It is a pairing.
    Approved(PairingId),
    /// It was a pairing, and one of the two said no.
    Declined,
    /// One of the two has no place left: other pairings were made since the run.
    NoPlace,
    /// One of the two is no longer here.
    Gone,
}

/// A proposal in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub mentor: ParticipantId,
    pub mentee: ParticipantId,
    pub fit: Fit,
    pub standing: Standing,
}

impl Row {
    pub fn pair(&self) -> Pair {
        (self.mentor.clone(), self.mentee.clone())
    }

    /// What tells a drawn row from another: it is drawn anew when its fit or standing changes.
    pub fn drawing_key(&self) -> (Pair, Fit, Standing) {
        (self.pair(), self.fit, self.standing.clone())
    }

    pub fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }
}

/// How many places people have left on each side, after the pairings that stand.
#[derive(Default)]
pub struct Places(BTreeMap<(Side, ParticipantId), u8>);

impl Places {
    /// After the pairings that stand now.
    pub fn taken(state: AppState) -> Self {
        let mut taken = Self::default();
        state.pairings.with(|list| {
            for pairing in list.iter().map(|known| &known.pairing) {
                if pairing.state() != PairingState::Declined {
                    taken.take(&pairing.mentor, &pairing.mentee);
                }
            }
        });
        taken
    }

    /// How many more partners somebody can take on a side.
    pub fn left(&self, people: &Directory, side: Side, id: &ParticipantId) -> u8 {
        let taken = self.0.get(&(side, id.clone())).copied().unwrap_or(0);
        let capacity = people.person(id).map_or(0, |person| {
            let takes_part = match side {
                Side::Mentor => person.role.mentors(),
                Side::Mentee => person.role.learns(),
            };
            if takes_part { person.capacity.get() } else { 0 }
        });
        capacity.saturating_sub(taken)
    }

    fn take(&mut self, mentor: &ParticipantId, mentee: &ParticipantId) {
        for key in [
            (Side::Mentor, mentor.clone()),
            (Side::Mentee, mentee.clone()),
        ] {
            let taken = self.0.entry(key).or_default();
            *taken = taken.saturating_add(1);
        }
    }
}

/// The proposals of the last run, the best fit first.
pub fn rows(state: AppState, people: &Directory) -> Vec<Row> {
    let Some(run) = state.run.get() else {
        return Vec::new();
    };
    let mut places = Places::taken(state);
    let made = pairings_by_pair(state);
    let mut rows: Vec<Row> = run
        .proposals
        .iter()
        .map(|proposal| {
            let (mentor, mentee) = (proposal.mentor.clone(), proposal.mentee.clone());
            let is_gone = people.person(&mentor).is_none() || people.person(&mentee).is_none();
            let standing = match made.get(&(mentor.clone(), mentee.clone())) {
                Some(pairing) if pairing.state() == PairingState::Declined => Standing::Declined,
                Some(pairing) => Standing::Approved(pairing.id.clone()),
                None if is_gone => Standing::Gone,
                None => {
                    let has_place = places.left(people, Side::Mentor, &mentor) > 0
                        && places.left(people, Side::Mentee, &mentee) > 0;
                    if has_place {
                        places.take(&mentor, &mentee);
                        Standing::Open
                    } else {
                        Standing::NoPlace
                    }
                }
            };
            Row {
                mentor,
                mentee,
                fit: proposal.fit,
                standing,
            }
        })
        .collect();
    // The sort is stable: of equal fits the one that the engine names first stays first.
    rows.sort_by_key(|row| std::cmp::Reverse(row.fit));
    rows
}

/// The pairings by their two people; of several the one that stands.
fn pairings_by_pair(state: AppState) -> BTreeMap<Pair, Pairing> {
    let mut by_pair: BTreeMap<Pair, Pairing> = BTreeMap::new();
    state.pairings.with(|list| {
        for pairing in list.iter().map(|known| &known.pairing) {
            let pair = (pairing.mentor.clone(), pairing.mentee.clone());
            let stands = pairing.state() != PairingState::Declined;
            if stands || !by_pair.contains_key(&pair) {
                by_pair.insert(pair, pairing.clone());
            }
        }
    });
    by_pair
}

/// The pairs among those ticked that are still open, in the order of the list.
pub fn still_open(rows: &[Row], ticked: &BTreeSet<Pair>) -> Vec<Pair> {
    rows.iter()
        .filter(|row| row.is_open())
        .map(Row::pair)
        .filter(|pair| ticked.contains(pair))
        .collect()
}
