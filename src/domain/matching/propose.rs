//! A run: from a cohort to the pairs that are proposed and the people who are left.

use std::ops::ControlFlow;

use super::assessment::{Assessment, Verdict, fit_if_permitted, judge};
use super::cohort::Cohort;
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::settings::Settings;
use super::solver::{Fits, Seat, choose};
use super::unmatched::{Unmatched, reason};
use super::watch::{Cancelled, Phase, Progress, Watch};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

/// What a run gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The pairs, in the order of their mentors, then their mentees.
    pub proposals: Vec<Proposal>,
    /// Everybody without a partner on a side they take: mentors first, each side in order.
    pub unmatched: Vec<Unmatched>,
    /// The sum of all fits, in ten-thousandths.
    pub total: u64,
    /// The lowest fit; `None` without a pair.
    pub lowest: Option<Fit>,
    /// How many pairs the rules permit among the people who can take another partner.
    pub permitted: u64,
    /// How many pairs were considered: mentors with a place times mentees with a place.
    pub considered: u64,
}

/// A pair that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The junior one.
    pub mentor: ParticipantId,
    /// The senior one.
    pub mentee: ParticipantId,
    /// How well they fit, and why.
    pub assessment: Assessment,
}

/// A pair that the rules permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PermittedPair<'a> {
    /// The junior one.
    pub mentor: &'a ParticipantId,
    /// The senior one.
    pub mentee: &'a ParticipantId,
    /// How well they fit.
    pub fit: Fit,
}

/// Proposes pairs that serve the most people and, among those, have the highest total fit.
///
/// A person is served when they have a partner; somebody who takes both sides counts on each. Where
/// several choices are equally good in all of this, the order of people by address, name and answers
/// decides which is given, never identifiers or rows. `watch` hears every few milliseconds how far
/// the run has come and may stop it.
///
/// # Errors
/// When `watch` answers [`ControlFlow::Break`].
pub fn propose(
    cohort: &Cohort<'_>,
    settings: &Settings,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Outcome, Cancelled> {
    let prepared = Prepared::new(cohort, settings);
    let mentors = prepared.with_places(Side::Mentor);
    let mentees = prepared.with_places(Side::Mentee);
    let scores = score(&prepared, &mentors, &mentees, watch)?;

    let mut choosing = Watch::begin(watch, Phase::Choosing, mentors.len())?;
    let seats = |people: &[&Person<'_>], side: Side| {
        let seat = |person: &&Person<'_>| Seat {
            places: person.spare_places(side),
            is_served: person.standing(side) > 0,
        };
        people.iter().map(seat).collect::<Vec<_>>()
    };
    let pairs = choose(
        &scores.fits,
        &seats(&mentors, Side::Mentor),
        &seats(&mentees, Side::Mentee),
        &mut choosing,
    )?;

    let mut explaining = Watch::begin(watch, Phase::Explaining, mentors.len() + mentees.len())?;
    let proposals = proposals(&prepared, &mentors, &mentees, &pairs);
    let mut unmatched = Vec::new();
    let mut paired = [vec![false; mentors.len()], vec![false; mentees.len()]];
    for (mentor, mentee) in &pairs {
        paired[0][*mentor] = true;
        paired[1][*mentee] = true;
    }
    let sides = [
        (Side::Mentor, &mentors, &mentees),
        (Side::Mentee, &mentees, &mentors),
    ];
    for ((side, people, others), paired) in sides.into_iter().zip(paired) {
        for (person, paired) in people.iter().zip(paired) {
            if !paired && person.standing(side) == 0 {
                unmatched.push(Unmatched {
                    participant: person.source.id.clone(),
                    side,
                    reason: reason(&prepared, person, side, people, others),
                });
            }
            explaining.step()?;
        }
    }
    Ok(Outcome {
        total: proposals
            .iter()
            .map(|p| u64::from(p.assessment.fit.ten_thousandths()))
            .sum(),
        lowest: proposals.iter().map(|p| p.assessment.fit).min(),
        permitted: scores.permitted,
        considered: (mentors.len() * mentees.len()) as u64,
        proposals,
        unmatched,
    })
}

/// Judges one pair. `None` when either is not in the cohort.
///
/// For many pairs, make the cohort ready once and ask [`Prepared::assess`].
#[must_use]
pub fn assess(
    cohort: &Cohort<'_>,
    settings: &Settings,
    mentor: &ParticipantId,
    mentee: &ParticipantId,
) -> Option<Verdict> {
    Prepared::new(cohort, settings).assess(mentor, mentee)
}

/// Visits every pair that the rules permit among the people who can take another partner, in order.
pub fn permitted_pairs(
    cohort: &Cohort<'_>,
    settings: &Settings,
    visit: &mut dyn FnMut(PermittedPair<'_>),
) {
    let prepared = Prepared::new(cohort, settings);
    let mentees = prepared.with_places(Side::Mentee);
    for mentor in prepared.with_places(Side::Mentor) {
        for mentee in &mentees {
            if let Some(fit) = fit_if_permitted(mentor, mentee, settings) {
                visit(PermittedPair {
                    mentor: &mentor.source.id,
                    mentee: &mentee.source.id,
                    fit,
                });
            }
        }
    }
}

impl Prepared<'_> {
    /// Judges one pair, whatever sides the two take and whether or not they have places left. `None`
    /// when either is not in the cohort.
    #[must_use]
    pub fn assess(&self, mentor: &ParticipantId, mentee: &ParticipantId) -> Option<Verdict> {
        let (mentor, mentee) = (self.person(mentor)?, self.person(mentee)?);
        Some(judge(mentor, mentee, self.settings))
    }
}

/// The fit of every permitted pair.
struct Scores {
    fits: Fits,
    permitted: u64,
}

fn score(
    prepared: &Prepared<'_>,
    mentors: &[&Person<'_>],
    mentees: &[&Person<'_>],
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Scores, Cancelled> {
    let mut watch = Watch::begin(watch, Phase::Scoring, mentors.len())?;
    let mut fits = Fits::none_permitted(mentors.len(), mentees.len());
    let mut permitted = 0;
    for (row, mentor) in mentors.iter().enumerate() {
        for (column, mentee) in mentees.iter().enumerate() {
            if let Some(fit) = fit_if_permitted(mentor, mentee, prepared.settings) {
                fits.permit(row, column, fit.ten_thousandths());
                permitted += 1;
            }
        }
        watch.step()?;
    }
    Ok(Scores { fits, permitted })
}

fn proposals(
    prepared: &Prepared<'_>,
    mentors: &[&Person<'_>],
    mentees: &[&Person<'_>],
    pairs: &[(usize, usize)],
) -> Vec<Proposal> {
    let proposal = |(row, column): &(usize, usize)| {
        let (mentor, mentee) = (mentors[*row], mentees[*column]);
        match judge(mentor, mentee, prepared.settings) {
            Verdict::Permitted(assessment) => Some(Proposal {
                mentor: mentor.source.id.clone(),
                mentee: mentee.source.id.clone(),
                assessment,
            }),
            Verdict::Barred(_) => None,
        }
    };
    pairs.iter().filter_map(proposal).collect()
}
