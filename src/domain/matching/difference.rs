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
    /// How well they fit; `None` when one of them is gone, or does not take that side any longer. Such a pair
    /// counts in no number, and is only named where partners change.
    pub fit: Option<Fit>,
}

impl<'a> From<&'a Proposal> for ChosenPair<'a> {
    fn from(proposal: &'a Proposal) -> Self {
        Self {
            mentor: &proposal.mentor,
            mentee: &proposal.mentee,
            fit: Some(proposal.assessment.fit),
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
    pub before: Vec<Partner>,
    /// The mentees who are theirs only after, in the order of the pairs.
    pub after: Vec<Partner>,
}

/// The mentee of a mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Who.
    pub mentee: ParticipantId,
    /// How well the two fit; `None` when one of them is gone, or does not take that side any longer.
    pub fit: Option<Fit>,
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
        people_served: served(after, standing) as i64 - served(before, standing) as i64,
        pairs: fits(after).count() as i64 - fits(before).count() as i64,
        total: total(after) as i64 - total(before) as i64,
        lowest_before: fits(before).min(),
        lowest_after: fits(after).min(),
        changed: changed(before, after),
    }
}

/// How many people these changes give another partner or none; somebody who takes both sides counts on each.
pub fn people_in(changed: &[PartnerChange]) -> usize {
    let partners = changed.iter();
    let partners = partners.flat_map(|change| change.before.iter().chain(&change.after));
    let mentees: BTreeSet<_> = partners.map(|partner| &partner.mentee).collect();
    changed.len() + mentees.len()
}

/// The fits of the pairs of which both are here.
pub fn fits(pairs: &[ChosenPair<'_>]) -> impl Iterator<Item = Fit> {
    pairs.iter().filter_map(|pair| pair.fit)
}

/// How many people have a partner, on each side, by these pairs or by pairings that stand.
pub fn served(pairs: &[ChosenPair<'_>], standing: &Pairs) -> usize {
    let chosen = pairs.iter().filter(|pair| pair.fit.is_some());
    let chosen = chosen.map(|pair| (pair.mentor, pair.mentee));
    let standing = standing.iter().map(|(mentor, mentee)| (mentor, mentee));
    let all = chosen.chain(standing);
    let (mentors, mentees): (BTreeSet<_>, BTreeSet<_>) = all.unzip();
    mentors.len() + mentees.len()
}

/// The sum of all fits, in ten-thousandths.
pub fn total(pairs: &[ChosenPair<'_>]) -> u64 {
    fits(pairs)
        .map(|fit| u64::from(fit.ten_thousandths()))
        .sum()
}

/// The mentors whose partners change.
pub fn changed(before: &[ChosenPair<'_>], after: &[ChosenPair<'_>]) -> Vec<PartnerChange> {
    let mut changed: Vec<PartnerChange> = Vec::new();
    let mut places: BTreeMap<&ParticipantId, usize> = BTreeMap::new();
    for pair in only_in(after, before) {
        change_of(pair.mentor, &mut places, &mut changed)
            .after
            .push(pair.into());
    }
    for pair in only_in(before, after) {
        change_of(pair.mentor, &mut places, &mut changed)
            .before
            .push(pair.into());
    }
    changed
}

impl From<&ChosenPair<'_>> for Partner {
    fn from(pair: &ChosenPair<'_>) -> Self {
        Self {
            mentee: pair.mentee.clone(),
            fit: pair.fit,
        }
    }
}

/// The pairs that only these name, in order.
fn only_in<'a, 'b>(
    these: &'b [ChosenPair<'a>],
    others: &[ChosenPair<'a>],
) -> Vec<&'b ChosenPair<'a>> {
    let names = |pair: &ChosenPair<'a>| (pair.mentor, pair.mentee);
    let known: BTreeSet<_> = others.iter().map(names).collect();
    let these = these.iter();
    these.filter(|pair| !known.contains(&names(pair))).collect()
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
