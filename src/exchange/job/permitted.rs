//! The permitted pairs with their fit, as the worker writes them.

mod best;

use std::collections::HashMap;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::NotUnderstood;
use super::cohort::{CohortShape, OwnedCohort};
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Cohort, Phase, Progress, Settings, permitted_pairs};
use crate::exchange::export::{PermittedPair, named, permitted_pairs_csv};

use best::{Kept, Pair};

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

/// How many pairs are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Up to this many pairs are all written.
    pub most_pairs: usize,
    /// How many of each person's best are written when there are more.
    pub best_of_each: usize,
}

impl Bounds {
    /// The bounds of the file that a coordinator takes out.
    pub const OF_FILE: Self = Self {
        most_pairs: MOST_PAIRS,
        best_of_each: BEST_OF_EACH,
    };
}

impl PermittedPairs {
    /// The pairs as CSV.
    pub(super) fn answer(
        &self,
        people: &[u8],
        watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<String, NotUnderstood> {
        let cohort = OwnedCohort::read(&self.cohort, people)?;
        let csv = permitted_csv(
            &cohort.as_cohort(),
            cohort.settings(),
            Bounds::OF_FILE,
            watch,
        );
        String::from_utf8(csv).map_err(|error| NotUnderstood(error.to_string()))
    }
}

/// The pairs that the rules permit, as CSV, in the order in which the engine considers people: all of
/// them, or, where there are more than the bounds allow, each person's best on either side. Of equally
/// good ones the first considered are taken. No more pairs are held than are written, or `most_pairs`.
#[must_use]
pub fn permitted_csv(
    cohort: &Cohort<'_>,
    settings: &Settings,
    bounds: Bounds,
    watch: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Vec<u8> {
    let numbers: HashMap<&ParticipantId, u32> = cohort
        .people
        .iter()
        .zip(0_u32..)
        .map(|(person, number)| (&person.id, number))
        .collect();
    let mentors = cohort.people.iter().filter(|who| who.role.mentors());
    let mut progress = Progress {
        phase: Phase::Scoring,
        done: 0,
        total: mentors.count() as u64,
    };
    let mut kept = Kept::new(bounds, cohort.people.len());
    let mut last = None;
    permitted_pairs(cohort, settings, &mut |pair| {
        let (Some(&mentor), Some(&mentee)) = (numbers.get(pair.mentor), numbers.get(pair.mentee))
        else {
            return;
        };
        if last.replace(mentor) != Some(mentor) {
            // Nobody stops it from within: cancelling ends the worker.
            let _ = watch(progress);
            progress.done += 1;
        }
        kept.take(mentor, mentee, pair.fit.ten_thousandths());
    });
    let pairs = kept.in_order();
    let named = |number: u32| named(&cohort.people[number as usize]);
    permitted_pairs_csv(pairs.iter().map(|pair: &Pair| PermittedPair {
        mentor: named(pair.mentor),
        mentee: named(pair.mentee),
        fit: pair.fit,
    }))
}
