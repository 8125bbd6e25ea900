//! The proposals of the last run, each with what has become of it.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::domain::id::{PairingId, ParticipantId};
use crate::domain::matching::Fit;
use crate::domain::pairing::PairingState;
use crate::domain::participant::Side;
use crate::features::shared::directory::Directory;
use crate::state::AppState;
use crate::state::matching::Wish;

/// A mentor and a mentee.
pub type Pair = (ParticipantId, ParticipantId);

/// What has become of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It can be approved.
    Open,
    /// The coordinator keeps the two apart.
    Apart,
    /// It is a pairing.
    Approved(PairingId),
    /// It was a pairing, and one of the two said no.
    Declined,
    /// One of the two has no place left: other pairings were made since the run.
    NoPlace,
    /// One of the two is no longer here.
    Gone,
}

impl Standing {
    /// Its place in a sorted list, and what tells drawn rows apart.
    pub const fn rank(&self) -> u32 {
        match self {
            Self::Open => 0,
            Self::Apart => 1,
            Self::Approved(_) => 2,
            Self::Declined => 3,
            Self::NoPlace => 4,
            Self::Gone => 5,
        }
    }
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

    /// What names it among all: identifiers hold no spaces.
    pub fn id(&self) -> String {
        format!("{} {}", self.mentor, self.mentee)
    }

    pub fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }

    /// Whether it is among what is proposed at present, whatever the coordinator wants of the two.
    pub const fn is_present(&self) -> bool {
        matches!(self.standing, Standing::Open | Standing::Apart)
    }
}

/// How many places people have left on each side, after the pairings that stand.
#[derive(Default)]
pub struct Places {
    mentors: HashMap<ParticipantId, u8>,
    mentees: HashMap<ParticipantId, u8>,
}

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
        let taken = match side {
            Side::Mentor => &self.mentors,
            Side::Mentee => &self.mentees,
        };
        let taken = taken.get(id).copied().unwrap_or(0);
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
        for (places, id) in [(&mut self.mentors, mentor), (&mut self.mentees, mentee)] {
            let taken = places.entry(id.clone()).or_default();
            *taken = taken.saturating_add(1);
        }
    }
}

/// The proposals of the last run, the best fit first.
pub fn rows(state: AppState, people: &Directory) -> Vec<Row> {
    let Some(run) = state.run().get() else {
        return Vec::new();
    };
    let mut places = Places::taken(state);
    let wishes = state.wishes().get();
    let is_apart = |pair: &Pair| {
        let wish = wishes.as_ref().and_then(|wishes| wishes.of(pair));
        wish == Some(Wish::Apart)
    };
    let mut rows: Vec<Row> = state.pairings.with(|list| {
        // Of several pairings of the same two the one that stands counts.
        let mut made: HashMap<(&ParticipantId, &ParticipantId), (PairingState, &PairingId)> =
            HashMap::new();
        for pairing in list.iter().map(|known| &known.pairing) {
            let (pair, state) = ((&pairing.mentor, &pairing.mentee), pairing.state());
            if state != PairingState::Declined || !made.contains_key(&pair) {
                made.insert(pair, (state, &pairing.id));
            }
        }
        let row = |proposal: &crate::state::matching::KeptProposal| {
            let (mentor, mentee) = (proposal.mentor.clone(), proposal.mentee.clone());
            let is_gone = people.person(&mentor).is_none() || people.person(&mentee).is_none();
            let standing = match made.get(&(&mentor, &mentee)) {
                Some((PairingState::Declined, _)) => Standing::Declined,
                Some((_, id)) => Standing::Approved((*id).clone()),
                None if is_gone => Standing::Gone,
                None => {
                    let has_place = places.left(people, Side::Mentor, &mentor) > 0
                        && places.left(people, Side::Mentee, &mentee) > 0;
                    if has_place {
                        places.take(&mentor, &mentee);
                        match is_apart(&(mentor.clone(), mentee.clone())) {
                            true => Standing::Apart,
                            false => Standing::Open,
                        }
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
        };
        run.proposals.iter().map(row).collect()
    });
    // The sort is stable: of equal fits the one that the engine names first stays first.
    rows.sort_by_key(|row| std::cmp::Reverse(row.fit));
    rows
}
