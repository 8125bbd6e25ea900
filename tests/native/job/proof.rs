//! Proofs as the worker writes them, checked by the real program.

use proptest::prelude::*;
use turnabout::domain::matching::{Objective, Settings};
use turnabout::exchange::job::proof::WriteProof;
use turnabout::exchange::job::{Answer, Question};

use super::travels::{asked, travelling};
use crate::match_program::folder::Folder;
use crate::matching::cohort::{OwnedCohort, any_cohort_with_wishes, any_settings, lenient};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_proof_of_the_worker_holds(
        cohort in any_cohort_with_wishes(20, 3),
        settings in any_settings(),
    ) {
        let (cohort, people) = travelling(&cohort, &settings);

        let (answer, told) = asked(&Question::Proof(WriteProof { cohort }), people);

        let Ok(Answer::File(proof)) = answer else {
            panic!("{answer:?}");
        };
        let ended = Folder::new().verified(&String::from_utf8(proof).unwrap());
        prop_assert_eq!(ended.code, 0, "{:?}", ended);
        prop_assert!(told > 0);
    }
}

#[test]
fn a_proof_of_another_objective_is_not_understood() {
    for objective in [Objective::Fairest, Objective::Stable] {
        let settings = Settings {
            objective,
            ..lenient()
        };
        let (cohort, people) = travelling(&OwnedCohort::of(Vec::new()), &settings);

        let (answer, _) = asked(&Question::Proof(WriteProof { cohort }), people);

        assert_eq!(
            answer.unwrap_err().0,
            "only a run for the best total has a proof"
        );
    }
}
