//! Larger runs against an independent solver: `pathfinding`'s Hungarian method.

use std::ops::ControlFlow;

use pathfinding::matrix::Matrix;
use pathfinding::prelude::kuhn_munkres;
use proptest::prelude::*;
use turnabout::domain::matching::{Settings, permitted_pairs, propose};

use super::cohort::{OwnedCohort, any_cohort_of, any_settings};

/// How many pairs an independent solver makes, and their total fit. Everybody has one place.
pub fn best_by_pathfinding(cohort: &OwnedCohort, settings: &Settings) -> (usize, u64) {
    let mentors: Vec<_> = cohort.people.iter().filter(|p| p.role.mentors()).collect();
    let mentees: Vec<_> = cohort.people.iter().filter(|p| p.role.learns()).collect();
    // One column more for each mentor, in which being left costs nothing.
    let width = mentees.len() + mentors.len();
    if mentors.is_empty() || mentees.is_empty() {
        return (0, 0);
    }
    let mut weights = Matrix::new(mentors.len(), width, 0_i64);
    let bonus = 100_000_000;
    permitted_pairs(&cohort.borrowed(), settings, &mut |pair| {
        let row = mentors.iter().position(|p| &p.id == pair.mentor).unwrap();
        let column = mentees.iter().position(|p| &p.id == pair.mentee).unwrap();
        weights[(row, column)] = bonus + i64::from(pair.fit.ten_thousandths());
    });
    let (total, _) = kuhn_munkres(&weights);
    let pairs = usize::try_from(total / bonus).unwrap();
    (pairs, u64::try_from(total % bonus).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn count_and_total_equal_an_independent_solver(
        mut cohort in any_cohort_of(60, 1),
        settings in any_settings(),
    ) {
        cohort.standing.clear();

        let outcome = propose(&cohort.borrowed(), &settings, &mut |_| ControlFlow::Continue(()));

        let outcome = outcome.unwrap();
        let found = (outcome.proposals.len(), outcome.total);
        prop_assert_eq!(found, best_by_pathfinding(&cohort, &settings));
    }
}
