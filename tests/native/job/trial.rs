//! A trial, by the way that the app takes.

use std::ops::ControlFlow;

use proptest::prelude::*;
use turnabout::domain::matching::{Keep, propose, try_out};
use turnabout::exchange::job::trial::{TryMatching, read};
use turnabout::exchange::job::{Answer, Question};
use turnabout::storage::record::basis::{Basis, BasisShape};

use super::travels::{asked, pairs, travelling};
use crate::matching::cohort::{OwnedCohort, Pairs, any_cohort_with_wishes, any_settings};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_trial_arrives_as_it_was_made(
        cohort in any_cohort_with_wishes(12, 2),
        earlier in any_settings(),
        settings in any_settings(),
    ) {
        let without = OwnedCohort { locked: Pairs::new(), ..cohort.clone() };
        let earlier = propose(&without.borrowed(), &earlier, &mut |_| ControlFlow::Continue(()));
        let before: Pairs = earlier
            .unwrap()
            .proposals
            .into_iter()
            .map(|pair| (pair.mentor, pair.mentee))
            .collect();
        let (shape, people) = travelling(&cohort, &settings);
        let question = Question::Try(TryMatching { cohort: shape, before: pairs(&before) });

        let (answer, told) = asked(&question, people);

        let Ok(Answer::Text(answer)) = answer else {
            panic!("{answer:?}");
        };
        let wanted = try_out(&cohort.borrowed(), &settings, &before, &mut |_| ControlFlow::Continue(()));
        prop_assert_eq!(read(&answer), Ok(wanted.unwrap()));
        prop_assert!(told > 0);
    }
}

#[test]
fn how_pairs_are_kept_travels_only_where_it_is_not_as_usual() {
    let written = |keep: Keep| {
        let basis = Basis {
            keep,
            ..Basis::default()
        };
        serde_json::to_value(BasisShape::from(&basis)).unwrap()
    };

    let (usual, other) = (written(Keep::First), written(Keep::WhereEqual));

    assert!(usual.get("keep").is_none());
    assert_eq!(other["keep"], "where-equal");
    let read = |value| {
        let shape: BasisShape = serde_json::from_value(value).unwrap();
        Basis::try_from(&shape).unwrap().keep
    };
    assert_eq!(read(usual), Keep::First);
    assert_eq!(read(other), Keep::WhereEqual);
}

#[test]
fn another_answer_is_not_understood() {
    assert!(read("").is_err());
    assert!(read("{}").is_err());
}
