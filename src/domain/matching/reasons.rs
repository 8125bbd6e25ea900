//! Why two people were paired, in words that both may read.
//!
//! A reason rests only on an answer that both gave and that speaks for the pair, and only on what
//! played a part: a criterion of weight 0 gives none, unless a hard rule rests on the same answer. It
//! never rests on background, people to avoid, reporting lines or anyone else's fit.

use super::criteria::CriterionPoints;
use super::settings::Rules;
use crate::domain::pairing::SharedReason;

/// The reasons of a permitted pair, in the order of the criteria.
pub fn shared_reasons(points: &[CriterionPoints], rules: &Rules) -> Vec<SharedReason> {
    let reasons = points.iter();
    reasons
        .flat_map(|criterion| criterion.explanation.reasons(criterion.weight, rules))
        .collect()
}

/// The reason, when it holds.
pub fn when(holds: bool, reason: SharedReason) -> Vec<SharedReason> {
    if holds { vec![reason] } else { Vec::new() }
}
