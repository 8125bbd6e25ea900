//! The judgement on one pair.

use super::cohort::Cohort;
use super::criteria::{Criterion, CriterionPoints};
use super::fit::Fit;
use super::prepared::{Person, Prepared};
use super::reasons::shared_reasons;
use super::rules::{Bar, Check, Rule};
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
    /// Every criterion that the programme's format goes by, in order.
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
    let bars = bars(mentor, mentee, settings);
    if bars.is_empty() {
        Verdict::Permitted(assess_anyway(mentor, mentee, settings))
    } else {
        Verdict::Barred(bars)
    }
}

/// Why two may not be paired, in the order of the rules.
pub fn bars(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Vec<Bar> {
    let rules = Rule::ALL.iter();
    let bar = |rule: &Rule| match rule.check(mentor, mentee, settings) {
        Check::Barred(bar) => Some(bar),
        Check::Passed | Check::Unknown => None,
    };
    rules.filter_map(bar).collect()
}

/// How well two fit, whether or not a rule bars them, and nothing else.
pub fn fit_anyway(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Fit {
    let weighted = Criterion::ALL.iter().map(|criterion| {
        let points = criterion.points(mentor, mentee, settings);
        (settings.weight(*criterion), points.counted())
    });
    Fit::of(weighted)
}

/// How well two fit and why, whether or not a rule bars them.
pub fn assess_anyway(mentor: &Person<'_>, mentee: &Person<'_>, settings: &Settings) -> Assessment {
    let is_unknown = |rule: &Rule| rule.check(mentor, mentee, settings) == Check::Unknown;
    let criteria = Criterion::ALL.into_iter();
    let criteria = criteria.filter(|criterion| criterion.is_of(settings.format));
    let points = criteria.map(|criterion| CriterionPoints {
        criterion,
        weight: settings.weight(criterion),
        points: criterion.points(mentor, mentee, settings),
        explanation: criterion.explain(mentor, mentee, settings),
    });
    let points: Vec<CriterionPoints> = points.collect();
    Assessment {
        fit: Fit::of(points.iter().map(|p| (p.weight, p.points.counted()))),
        shared_reasons: shared_reasons(&points, &settings.rules),
        points,
        unknown_rules: Rule::ALL.into_iter().filter(is_unknown).collect(),
    }
}
