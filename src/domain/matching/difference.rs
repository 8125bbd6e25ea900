//! What differs between two results: what a lock, a refusal or another wish costs.

use std::collections::{BTreeMap, BTreeSet};

use super::cohort::Pairs;
use super::fit::Fit;
use super::propose::{Outcome, Proposal};
use crate::domain::id::ParticipantId;

/// A pair of a result, whether it is fresh from a run or was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenPair<'a> {
    /// The junior one.
    pub mentor: &'a ParticipantId,
    /// The senior one.
    pub mentee: &'a ParticipantId,
    /// How well they fit.
    pub fit: Fit,
}

impl<'a> From<&'a Proposal> for ChosenPair<'a> {
    fn from(proposal: &'a Proposal) -> Self {
        Self {
            mentor: &proposal.mentor,
            mentee: &proposal.mentee,
            fit: proposal.assessment.fit,
        }
    }
}

impl Outcome {
    /// The pairs that are proposed, in order.
    #[must_use]
    pub fn pairs(&self) -> Vec<ChosenPair<'_>> {
        self.proposals.iter().map(ChosenPair::from).collect()
    }
}

/// What differs between two results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunDifference {
    /// How many people more have a partner; fewer when negative. Somebody who takes both sides counts on
    /// each.
    pub people_served: i64,
    /// How many pairs more there are.
    pub pairs: i64,
    /// By how many ten-thousandths the total fit is higher.
    pub total: i64,
    /// The lowest fit before; `None` without a pair.
    pub lowest_before: Option<Fit>,
    /// The lowest fit after; `None` without a pair.
    pub lowest_after: Option<Fit>,
    /// The mentors whose partners change: first those who get somebody new, in the order of the pairs after,
    /// then those who only lose somebody, in the order of the pairs before. No mentee's partner changes
    /// without a mentor's.
    pub changed: Vec<PartnerChange>,
}

/// How the partners of a mentor change. Whom they have both before and after is not named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerChange {
    /// Who.
    pub mentor: ParticipantId,
    /// The mentees who are theirs only before, in the order of the pairs.
    pub before: Vec<ParticipantId>,
    /// The mentees who are theirs only after, in the order of the pairs.
    pub after: Vec<ParticipantId>,
}

/// What differs between two results for the same people. Whoever has a pairing that stands has a partner in
/// both.
#[must_use]
pub fn difference(
    before: &[ChosenPair<'_>],
    after: &[ChosenPair<'_>],
    standing: &Pairs,
) -> RunDifference {
    RunDifference {
        people_served: served(after, standing) - served(before, standing),
        pairs: after.len() as i64 - before.len() as i64,
        total: total(after) - total(before),
        lowest_before: before.iter().map(|pair| pair.fit).min(),
        lowest_after: after.iter().map(|pair| pair.fit).min(),
        changed: changed(before, after),
    }
}

/// How many people have a partner, on each side.
fn served(pairs: &[ChosenPair<'_>], standing: &Pairs) -> i64 {
    let chosen = pairs.iter().map(|pair| (pair.mentor, pair.mentee));
    let standing = standing.iter().map(|(mentor, mentee)| (mentor, mentee));
    let all = chosen.chain(standing);
    let (mentors, mentees): (BTreeSet<_>, BTreeSet<_>) = all.unzip();
    (mentors.len() + mentees.len()) as i64
}

fn total(pairs: &[ChosenPair<'_>]) -> i64 {
    let fits = pairs.iter().map(|pair| pair.fit.ten_thousandths());
    fits.map(i64::from).sum()
}

fn changed(before: &[ChosenPair<'_>], after: &[ChosenPair<'_>]) -> Vec<PartnerChange> {
    let mut changed: Vec<PartnerChange> = Vec::new();
    let mut places: BTreeMap<&ParticipantId, usize> = BTreeMap::new();
    for (mentor, mentee) in only_in(after, before) {
        change_of(mentor, &mut places, &mut changed)
            .after
            .push(mentee.clone());
    }
    for (mentor, mentee) in only_in(before, after) {
        change_of(mentor, &mut places, &mut changed)
            .before
            .push(mentee.clone());
    }
    changed
}

/// The pairs that only these name, in order.
fn only_in<'a>(
    these: &[ChosenPair<'a>],
    others: &[ChosenPair<'a>],
) -> Vec<(&'a ParticipantId, &'a ParticipantId)> {
    let names = |pair: &ChosenPair<'a>| (pair.mentor, pair.mentee);
    let known: BTreeSet<_> = others.iter().map(names).collect();
    let only = these.iter().map(names).filter(|pair| !known.contains(pair));
    only.collect()
}

/// The change of a mentor, entered now if it is their first.
fn change_of<'a, 'b>(
    mentor: &'a ParticipantId,
    places: &mut BTreeMap<&'a ParticipantId, usize>,
    changed: &'b mut Vec<PartnerChange>,
) -> &'b mut PartnerChange {
    let place = *places.entry(mentor).or_insert(changed.len());
    if place == changed.len() {
        changed.push(PartnerChange {
            mentor: mentor.clone(),
            before: Vec::new(),
            after: Vec::new(),
        });
    }
    &mut changed[place]
}
