//! Proofs as they are written, checked by the real program.

use std::ops::ControlFlow;

use proptest::prelude::*;
use turnabout::domain::matching::{Objective, propose};
use turnabout::exchange::proof::{ProofError, write_proof};

use super::folder::{CIVIL_SERVICE, Folder, GOOGLE};
use crate::matching::cohort::{OwnedCohort, any_cohort_with_wishes, any_settings, lenient};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn every_proof_holds(
        cohort in any_cohort_with_wishes(24, 3),
        settings in any_settings(),
    ) {
        let outcome = propose(&cohort.borrowed(), &settings, &mut |_| ControlFlow::Continue(()));
        let outcome = outcome.unwrap();
        let mut proof = Vec::new();
        write_proof(&cohort.borrowed(), &settings, &outcome, &mut proof).unwrap();

        let ended = Folder::new().verified(&String::from_utf8(proof).unwrap());

        prop_assert_eq!(ended.code, 0, "{:?}", ended);
        let free = outcome.proposals.iter().filter(|pair| !pair.is_locked).count();
        prop_assert!(ended.answer.contains(&format!("\nPairs: {free}\n")), "{}", ended.answer);
        let kept = format!("\nPairs kept: {} of ", outcome.kept);
        prop_assert!(ended.answer.contains(&kept), "{}", ended.answer);
    }
}

#[test]
fn the_proofs_of_real_sheets_hold() {
    for (names, junior) in [(CIVIL_SERVICE, "mentees"), (GOOGLE, "mentors")] {
        let folder = Folder::with_fixtures(&names);
        let [mentors, mentees] = names;
        let ended = folder.matched(&format!(
            "--mentors {mentors} --mentees {mentees} --junior {junior} --pairs p.csv --proof q.json"
        ));
        let total = ended
            .said
            .lines()
            .find(|line| line.starts_with("Total fit: "));

        let proof = folder.verified(&folder.read("q.json"));

        assert_eq!(proof.code, 0, "{proof:?}");
        assert!(proof.answer.contains(total.unwrap()), "{}", proof.answer);
        assert!(proof.answer.ends_with("No better choice exists.\n"));
    }
}

#[test]
fn nobody_at_all_is_proved_too() {
    let cohort = OwnedCohort::of(Vec::new());
    let outcome = propose(&cohort.borrowed(), &lenient(), &mut |_| {
        ControlFlow::Continue(())
    });
    let mut proof = Vec::new();
    write_proof(
        &cohort.borrowed(),
        &lenient(),
        &outcome.unwrap(),
        &mut proof,
    )
    .unwrap();

    let ended = Folder::new().verified(&String::from_utf8(proof).unwrap());

    assert_eq!(ended.code, 0, "{ended:?}");
}

#[test]
fn another_objective_has_no_proof() {
    let cohort = OwnedCohort::of(Vec::new());
    for objective in [Objective::Fairest, Objective::Stable] {
        let settings = turnabout::domain::matching::Settings {
            objective,
            ..lenient()
        };
        let outcome = propose(&cohort.borrowed(), &settings, &mut |_| {
            ControlFlow::Continue(())
        });
        let mut proof = Vec::new();

        let written = write_proof(&cohort.borrowed(), &settings, &outcome.unwrap(), &mut proof);

        assert!(matches!(written, Err(ProofError::NothingProved)));
        assert!(proof.is_empty());
    }
}
