//! The people of one run, and what has happened between them.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::id::ParticipantId;
use crate::domain::level::Levels;
use crate::domain::participant::Participant;
use crate::domain::zone::ZoneName;

/// Pairs of people, the mentor first.
pub type Pairs = BTreeSet<(ParticipantId, ParticipantId)>;

/// The people of one run, and what has happened between them. A pair in any of the sets names the
/// mentor first; it keeps the two apart whichever of them would mentor the other.
#[derive(Clone, Copy, Debug)]
pub struct Cohort<'a> {
    /// Everybody who applied, each with an identifier of their own, in any order.
    pub people: &'a [Participant],
    /// The levels of the organisation.
    pub levels: &'a Levels,
    /// For each time zone, how many minutes it is ahead of UTC in the programme's first week. A zone
    /// that is not here is compared with itself only.
    pub zone_offsets: &'a BTreeMap<ZoneName, i32>,
    /// Proposals that one of the two declined.
    pub refusals: &'a Pairs,
    /// Pairings of earlier programmes or rounds.
    pub paired_before: &'a Pairs,
    /// Pairings that stand: each takes one place of both people's capacity, and is not proposed again.
    pub standing: &'a Pairs,
    /// Pairs that the coordinator does not want.
    pub forbidden: &'a Pairs,
    /// Pairs that the coordinator wants, whatever the rules say. Each takes one place of both people.
    pub locked: &'a Pairs,
    /// Pairs of an earlier run, of which as many as possible are to be proposed again.
    pub kept: &'a Pairs,
    /// How much that counts.
    pub keep: Keep,
}

/// How much it counts that pairs of an earlier run are proposed again. Whichever it is, the most people are
/// served first; and the stable choice knows no pairs to be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Keep {
    /// More than the total fit: when people have left, as few as possible of the others get another partner.
    #[default]
    First,
    /// Less than the total fit and the number of pairs: a pair is kept where that costs nothing, so that other
    /// weights or a lock change only what they must.
    WhereEqual,
}
