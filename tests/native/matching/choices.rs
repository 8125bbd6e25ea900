//! Every choice that there is among a few people, and what each comes to.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{Objective, Outcome, Settings, permitted_pairs, propose};
use turnabout::domain::participant::Side;

use super::cohort::OwnedCohort;

/// A mentor, a mentee and their fit.
pub type Pair = (ParticipantId, ParticipantId, u64);

pub fn run(cohort: &OwnedCohort, settings: &Settings, objective: Objective) -> Outcome {
    let settings = Settings {
        objective,
        ..settings.clone()
    };
    let outcome = propose(&cohort.borrowed(), &settings, &mut |_| {
        ControlFlow::Continue(())
    });
    outcome.unwrap()
}

/// Every pair that can be chosen, when nothing is locked.
pub fn open_pairs(cohort: &OwnedCohort, settings: &Settings) -> Vec<Pair> {
    let mut pairs = Vec::new();
    permitted_pairs(&cohort.borrowed(), settings, &mut |pair| {
        let fit = u64::from(pair.fit.ten_thousandths());
        pairs.push((pair.mentor.clone(), pair.mentee.clone(), fit));
    });
    pairs
}

/// How many places somebody has left, once standing pairings have theirs.
pub fn places(cohort: &OwnedCohort, who: &ParticipantId, side: Side) -> usize {
    let standing = cohort.standing.iter().filter(|pair| match side {
        Side::Mentor => &pair.0 == who,
        Side::Mentee => &pair.1 == who,
    });
    let capacity = usize::from(cohort.person(who).capacity.get());
    capacity.saturating_sub(standing.count())
}

pub fn is_served(cohort: &OwnedCohort, who: &ParticipantId, side: Side) -> bool {
    cohort.standing.iter().any(|pair| match side {
        Side::Mentor => &pair.0 == who,
        Side::Mentee => &pair.1 == who,
    })
}

/// The people of a side whom some pairs serve, and who are not served by what stands.
pub fn newly_served(cohort: &OwnedCohort, pairs: &[Pair]) -> usize {
    let mentors: BTreeSet<_> = pairs.iter().map(|pair| (&pair.0, Side::Mentor)).collect();
    let mentees = pairs.iter().map(|pair| (&pair.1, Side::Mentee)).collect();
    let served = mentors.union(&mentees).copied().collect::<Vec<_>>();
    let newly = served
        .iter()
        .filter(|(who, side)| !is_served(cohort, who, *side));
    newly.count()
}

pub fn proposed(outcome: &Outcome) -> Vec<Pair> {
    let pairs = outcome.proposals.iter().map(|pair| {
        let fit = u64::from(pair.assessment.fit.ten_thousandths());
        (pair.mentor.clone(), pair.mentee.clone(), fit)
    });
    pairs.collect()
}

/// Visits every choice of pairs that keeps within everybody's places.
pub fn every_choice(
    cohort: &OwnedCohort,
    rest: &[Pair],
    chosen: &mut Vec<Pair>,
    visit: &mut dyn FnMut(&[Pair]),
) {
    let Some((pair, rest)) = rest.split_first() else {
        return visit(chosen);
    };
    every_choice(cohort, rest, chosen, visit);
    let taken_by = |who: &ParticipantId, side: Side| {
        let taken = chosen.iter().filter(|known| match side {
            Side::Mentor => &known.0 == who,
            Side::Mentee => &known.1 == who,
        });
        taken.count()
    };
    let has_place = |who, side| taken_by(who, side) < places(cohort, who, side);
    if has_place(&pair.0, Side::Mentor) && has_place(&pair.1, Side::Mentee) {
        chosen.push(pair.clone());
        every_choice(cohort, rest, chosen, visit);
        chosen.pop();
    }
}

/// Pairs of two who would both rather have each other than what they have.
pub fn blocking(cohort: &OwnedCohort, open: &[Pair], chosen: &[Pair]) -> usize {
    let prefers = |who: &ParticipantId, side: Side, fit: u64| {
        let mine: Vec<u64> = chosen
            .iter()
            .filter(|pair| match side {
                Side::Mentor => &pair.0 == who,
                Side::Mentee => &pair.1 == who,
            })
            .map(|pair| pair.2)
            .collect();
        mine.len() < places(cohort, who, side) || mine.iter().any(|has| *has < fit)
    };
    let blocks = open.iter().filter(|pair| {
        !chosen.contains(pair)
            && prefers(&pair.0, Side::Mentor, pair.2)
            && prefers(&pair.1, Side::Mentee, pair.2)
    });
    blocks.count()
}

/// For everybody who has a place and whom some pairs serve, whether they got one of the three who fit them best.
pub fn one_of_three_best(cohort: &OwnedCohort, open: &[Pair], chosen: &[Pair]) -> Vec<bool> {
    let has_one = |who: &ParticipantId, side: Side| {
        let is_mine = |pair: &&Pair| match side {
            Side::Mentor => &pair.0 == who,
            Side::Mentee => &pair.1 == who,
        };
        let best = chosen.iter().filter(is_mine).map(|pair| pair.2).max()?;
        let better = open.iter().filter(is_mine).filter(|pair| pair.2 > best);
        (places(cohort, who, side) > 0).then_some(better.count() < 3)
    };
    let people = cohort.people.iter();
    let sides = people.flat_map(|who| [(&who.id, Side::Mentor), (&who.id, Side::Mentee)]);
    sides.filter_map(|(who, side)| has_one(who, side)).collect()
}
