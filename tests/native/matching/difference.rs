//! What differs between two results.

use std::ops::ControlFlow;

use proptest::prelude::*;
use turnabout::domain::matching::{
    ChosenPair, Fit, Outcome, RunDifference, Settings, difference, propose,
};

use super::cohort::{
    OwnedCohort, Pairs, any_cohort_with_wishes, any_settings, id, lenient, mentee, mentor,
};

fn run(cohort: &OwnedCohort, settings: &Settings) -> Outcome {
    let outcome = propose(&cohort.borrowed(), settings, &mut |_| {
        ControlFlow::Continue(())
    });
    outcome.unwrap()
}

#[test]
fn a_result_does_not_differ_from_itself() {
    let cohort = OwnedCohort::of(vec![mentor("asa"), mentee("bo")]);
    let outcome = run(&cohort, &lenient());

    let found = difference(&outcome.pairs(), &outcome.pairs(), &Pairs::new());

    assert_eq!((found.people_served, found.pairs, found.total), (0, 0, 0));
    assert_eq!(found.lowest_before, found.lowest_after);
    assert!(found.changed.is_empty());
}

#[test]
fn partners_who_change_are_named_with_their_mentors() {
    let ids = ["asa", "bea", "cia", "dan", "eva", "finn"].map(id);
    let [asa, bea, cia, dan, eva, finn] = &ids;
    let pair = |mentor, mentee, fit| ChosenPair {
        mentor,
        mentee,
        fit: Fit::from_ten_thousandths(fit).unwrap(),
    };
    let before = [
        pair(asa, dan, 6_000),
        pair(bea, eva, 5_000),
        pair(bea, finn, 4_000),
        pair(cia, dan, 1_000),
    ];
    let after = [
        pair(asa, eva, 7_000),
        pair(bea, eva, 5_000),
        pair(cia, dan, 1_000),
    ];

    let found = difference(&before, &after, &Pairs::new());

    let changed: Vec<_> = found.changed.iter().collect();
    assert_eq!(changed.len(), 2);
    assert_eq!(changed[0].mentor, *asa);
    assert_eq!(changed[0].before, std::slice::from_ref(dan));
    assert_eq!(changed[0].after, std::slice::from_ref(eva));
    assert_eq!(changed[1].mentor, *bea);
    assert_eq!(changed[1].before, std::slice::from_ref(finn));
    assert!(changed[1].after.is_empty());
    assert_eq!(
        (found.people_served, found.pairs, found.total),
        (-1, -1, -3_000)
    );
}

#[test]
fn a_refusal_costs_what_the_next_best_choice_has_less() {
    let cohort = OwnedCohort::of(vec![mentor("asa"), mentee("bo"), mentee("cia")]);
    let before = run(&cohort, &lenient());
    let mut refused = cohort.clone();
    refused.refusals.insert((id("asa"), id("bo")));
    refused.refusals.insert((id("asa"), id("cia")));
    let after = run(&refused, &lenient());

    let found = difference(&before.pairs(), &after.pairs(), &Pairs::new());

    assert_eq!((found.people_served, found.pairs), (-2, -1));
    assert_eq!(found.lowest_after, None);
}

#[test]
fn whoever_has_a_pairing_that_stands_has_a_partner_either_way() {
    let ids = ["asa", "bo", "cia"].map(id);
    let [asa, bo, cia] = &ids;
    let fit = Fit::from_ten_thousandths(5_000).unwrap();
    let pair = ChosenPair {
        mentor: asa,
        mentee: bo,
        fit,
    };
    let standing = Pairs::from([(asa.clone(), cia.clone())]);

    let found = difference(&[], &[pair], &standing);

    assert_eq!((found.people_served, found.pairs), (1, 1));
}

proptest! {
    #[test]
    fn there_and_back_is_no_difference(
        cohort in any_cohort_with_wishes(14, 2),
        settings in any_settings(),
    ) {
        let without = OwnedCohort { locked: Pairs::new(), ..cohort.clone() };
        let (one, other) = (run(&without, &settings), run(&cohort, &settings));

        let there = difference(&one.pairs(), &other.pairs(), &cohort.standing);
        let back = difference(&other.pairs(), &one.pairs(), &cohort.standing);

        prop_assert_eq!(there.people_served, -back.people_served);
        prop_assert_eq!(there.total, i64::try_from(other.total).unwrap() - i64::try_from(one.total).unwrap());
        prop_assert_eq!(there.total, -back.total);
        let left = |outcome: &Outcome| i64::try_from(outcome.unmatched.len()).unwrap();
        prop_assert_eq!(there.people_served, left(&one) - left(&other));
        let RunDifference { changed, .. } = there;
        let gained: usize = changed.iter().map(|change| change.after.len()).sum();
        let lost: usize = changed.iter().map(|change| change.before.len()).sum();
        prop_assert_eq!(
            one.proposals.len() + gained,
            other.proposals.len() + lost
        );
    }
}
