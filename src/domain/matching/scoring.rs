//! Judging every pair of a run by the rules and the criteria.

use std::ops::ControlFlow;

use super::assessment::fit_if_permitted;
use super::cohort::Cohort;
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::settings::Settings;
use super::solver::Fits;
use super::watch::{Cancelled, Phase, Progress, Watch};
use crate::domain::id::ParticipantId;
use crate::domain::participant::Side;

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

/// The fit of every permitted pair.
pub struct Scores {
    pub fits: Fits,
    /// How many there are.
    pub permitted: u64,
}

/// Judges every pair of a mentor (row) and a mentee (column).
pub fn score(
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
