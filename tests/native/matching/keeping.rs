//! Pairs to be kept from an earlier run: before the total fit, or where that costs nothing.

use std::ops::ControlFlow;

use proptest::prelude::*;
use turnabout::domain::matching::solver::{BARRED, Choice, Fits, Seat, Task, choose};
use turnabout::domain::matching::{Keep, Objective, Outcome, difference};

use super::choices::{Pair, every_choice, newly_served, open_pairs, proposed, run};
use super::cohort::{OwnedCohort, Pairs, any_cohort_with_wishes, any_settings};

/// What a choice comes to, in the order in which it counts.
fn reached(
    cohort: &OwnedCohort,
    objective: Objective,
    pairs: &[Pair],
) -> (usize, Option<u64>, [u64; 4]) {
    let is_kept = |pair: &&Pair| cohort.kept.contains(&(pair.0.clone(), pair.1.clone()));
    let kept = pairs.iter().filter(is_kept).count() as u64;
    let total = pairs.iter().map(|pair| pair.2).sum();
    let aims = match cohort.keep {
        Keep::First => [kept, total, pairs.len() as u64, 0],
        Keep::WhereEqual => [0, total, pairs.len() as u64, kept],
    };
    let lowest = match objective {
        Objective::Fairest => pairs.iter().map(|pair| pair.2).min(),
        Objective::BestTotal | Objective::Stable => None,
    };
    (newly_served(cohort, pairs), lowest, aims)
}

/// The pairs of a run that are not locked.
fn to_keep(outcome: &Outcome) -> Pairs {
    let free = outcome.proposals.iter().filter(|pair| !pair.is_locked);
    free.map(|pair| (pair.mentor.clone(), pair.mentee.clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn as_many_pairs_are_kept_as_the_aims_before_allow(
        cohort in any_cohort_with_wishes(8, 2),
        settings in any_settings(),
    ) {
        let cohort = OwnedCohort { locked: Pairs::new(), ..cohort };
        let open = open_pairs(&cohort, &settings);
        prop_assume!(open.len() <= 12);
        for objective in [Objective::BestTotal, Objective::Fairest] {
            let mut best = reached(&cohort, objective, &[]);
            every_choice(&cohort, &open, &mut Vec::new(), &mut |choice| {
                best = best.max(reached(&cohort, objective, choice));
            });

            let outcome = run(&cohort, &settings, objective);

            prop_assert_eq!(reached(&cohort, objective, &proposed(&outcome)), best);
            let [first, .., last] = best.2;
            prop_assert_eq!(outcome.kept as u64, first + last);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn to_keep_where_equal_costs_nothing(
        cohort in any_cohort_with_wishes(24, 3),
        settings in any_settings(),
    ) {
        let keeping = OwnedCohort { keep: Keep::WhereEqual, ..cohort.clone() };
        let free = OwnedCohort { kept: Pairs::new(), ..cohort };
        for objective in [Objective::BestTotal, Objective::Fairest] {
            let (kept, free) =
                (run(&keeping, &settings, objective), run(&free, &settings, objective));

            let cost = difference(&free.pairs(), &kept.pairs(), &keeping.standing);
            prop_assert_eq!((cost.people_served, cost.total, cost.pairs), (0, 0, 0));
            if objective == Objective::Fairest {
                prop_assert_eq!(kept.lowest, free.lowest);
            }
        }
    }

    #[test]
    fn where_nothing_has_changed_nothing_changes(
        cohort in any_cohort_with_wishes(24, 3),
        settings in any_settings(),
    ) {
        let cohort = OwnedCohort { kept: Pairs::new(), ..cohort };
        for objective in [Objective::BestTotal, Objective::Fairest] {
            let before = run(&cohort, &settings, objective);
            for keep in [Keep::First, Keep::WhereEqual] {
                let again = OwnedCohort { kept: to_keep(&before), keep, ..cohort.clone() };

                let after = run(&again, &settings, objective);

                prop_assert_eq!(proposed(&after), proposed(&before));
                prop_assert_eq!(after.kept, again.kept.len());
            }
        }
    }
}

/// So many people a side, who have 255 places each and are permitted with one on the other side each; the
/// first pair is to be kept.
fn crowded(people: usize, keep: Keep) -> Choice {
    let seat = Seat {
        places: 255,
        is_served: false,
    };
    let seats = vec![seat; people];
    let cell = |at: usize| {
        if at.is_multiple_of(people + 1) {
            10_000
        } else {
            BARRED
        }
    };
    let task = Task {
        fits: &Fits::of_cells(people, (0..people * people).map(cell).collect()),
        rows: &seats,
        columns: &seats,
        kept: &[(0, 0)],
        keep,
    };
    choose(&task, &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn the_last_aim_is_left_out_where_numbers_would_grow_too_large() {
    let places = |people: i64| people * 255;
    let (first, last) = (crowded(190, Keep::First), crowded(190, Keep::WhereEqual));
    assert_eq!((first.worth.fit, first.worth.pair), (places(190) + 1, 1));
    assert_eq!((last.worth.pair, last.worth.kept), (places(190) + 1, 1));

    let (first, last) = (crowded(195, Keep::First), crowded(195, Keep::WhereEqual));
    assert_eq!((first.worth.fit, first.worth.pair), (1, 0));
    assert!(first.worth.kept > 10_000 * places(195));
    assert_eq!(
        (last.worth.fit, last.worth.pair, last.worth.kept),
        (places(195) + 1, 1, 0)
    );
    assert_eq!((first.pairs.len(), last.pairs.len()), (195, 195));
}
