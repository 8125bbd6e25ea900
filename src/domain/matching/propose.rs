//! A run: from a cohort to the pairs that are proposed and the people who are left.

use std::ops::ControlFlow;

use super::assessment::{Assessment, Verdict, judge};
use super::cohort::Cohort;
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::scoring::score;
use super::settings::Settings;
use super::solver::{Seat, choose};
use super::unmatched::{Unmatched, unmatched};
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
        watch,
    )?;

    let steps = pairs.len() + mentors.len() + mentees.len();
    let mut explaining = Watch::begin(watch, Phase::Explaining, steps)?;
    let mut proposals = Vec::with_capacity(pairs.len());
    for &(row, column) in &pairs {
        proposals.extend(proposal(mentors[row], mentees[column], settings));
        explaining.step()?;
    }
    let unmatched = unmatched(&prepared, &mentors, &mentees, &pairs, &mut explaining)?;
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

fn proposal(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Option<Proposal> {
    match judge(mentor, mentee, settings) {
        Verdict::Permitted(assessment) => Some(Proposal {
            mentor: mentor.source.id.clone(),
            mentee: mentee.source.id.clone(),
            assessment,
        }),
        // The solver takes permitted pairs alone.
        Verdict::Barred(_) => None,
    }
}
