//! The judgement on one pair.

use super::cohort::Cohort;
use super::criteria::{Criterion, CriterionPoints};
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::reasons::shared_reasons;
use super::rules::{self, Bar, Check, Rule};
use super::settings::Settings;
use crate::domain::id::ParticipantId;
use crate::domain::pairing::SharedReason;

/// The judgement on one pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The two may be paired.
    Permitted(Assessment),
    /// The two may not be paired, for these reasons, in the order of the rules. Never empty.
    Barred(Vec<Bar>),
}

/// How well a permitted pair fits, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The weighted mean of the points.
    pub fit: Fit,
    /// Every criterion, in order.
    pub points: Vec<CriterionPoints>,
    /// The rules that could not tell, because an answer is missing.
    pub unknown_rules: Vec<Rule>,
    /// Why these two, as both may read it.
    pub shared_reasons: Vec<SharedReason>,
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

impl Prepared<'_> {
    /// Judges one pair, whatever sides the two take and whether or not they have places left. `None`
    /// when either is not in the cohort.
    #[must_use]
    pub fn assess(&self, mentor: &ParticipantId, mentee: &ParticipantId) -> Option<Verdict> {
        let (mentor, mentee) = (self.person(mentor)?, self.person(mentee)?);
        Some(judge(mentor, mentee, self.settings))
    }
}

/// Judges a pair in full.
pub fn judge(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Verdict {
    let mut bars = Vec::new();
    let mut unknown_rules = Vec::new();
    for rule in Rule::ALL {
        match rule.check(mentor, mentee, &settings.rules) {
            Check::Passed => {}
            Check::Unknown => unknown_rules.push(rule),
            Check::Barred(bar) => bars.push(bar),
        }
    }
    if !bars.is_empty() {
        return Verdict::Barred(bars);
    }
    let points = Criterion::ALL.iter().map(|criterion| CriterionPoints {
        criterion: *criterion,
        weight: criterion.weight(&settings.weights),
        points: criterion.points(mentor, mentee, settings),
        explanation: criterion.explain(mentor, mentee, settings),
    });
    let points: Vec<CriterionPoints> = points.collect();
    Verdict::Permitted(Assessment {
        fit: Fit::of(points.iter().map(|p| (p.weight, p.points.counted()))),
        shared_reasons: shared_reasons(&points, settings),
        points,
        unknown_rules,
    })
}

/// The fit alone, when the two may be paired: the same as [`judge`] gives, without the words.
pub fn fit_if_permitted(
    mentor: &Person<'_>,
    mentee: &Person<'_>,
    settings: &Settings,
) -> Option<Fit> {
    if !rules::permit(mentor, mentee, &settings.rules) {
        return None;
    }
    let counted = |criterion: &Criterion| match criterion.weight(&settings.weights) {
        0 => (0, 0),
        weight => (weight, criterion.points(mentor, mentee, settings).counted()),
    };
    Some(Fit::of(Criterion::ALL.iter().map(counted)))
}
