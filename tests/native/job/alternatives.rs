//! Who else somebody could have, by the way that the app takes.

use std::ops::ControlFlow;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use turnabout::domain::matching::{alternatives, propose};
use turnabout::domain::participant::Side;
use turnabout::exchange::job::alternatives::{FindAlternatives, read};
use turnabout::exchange::job::{Answer, Question};

use super::travels::{asked, travelling};
use crate::matching::cohort::{Pairs, any_cohort_with_wishes, any_settings};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_found_arrives_as_it_was_found(
        cohort in any_cohort_with_wishes(12, 2),
        settings in any_settings(),
        who in any::<Index>(),
        side in select(vec![Side::Mentor, Side::Mentee]),
    ) {
        prop_assume!(!cohort.people.is_empty());
        let who = who.get(&cohort.people).id.clone();
        let run = propose(&cohort.borrowed(), &settings, &mut |_| ControlFlow::Continue(()));
        let before: Pairs = run
            .unwrap()
            .proposals
            .into_iter()
            .map(|pair| (pair.mentor, pair.mentee))
            .collect();
        let (shape, people) = travelling(&cohort, &settings);
        let question = Question::Alternatives(FindAlternatives::new(&who, side, shape, &before));

        let (answer, _) = asked(&question, people);

        let Ok(Answer::Text(answer)) = answer else {
            panic!("{answer:?}");
        };
        let wanted = alternatives(&cohort.borrowed(), &settings, &before, &who, side, &mut |_| {
            ControlFlow::Continue(())
        });
        prop_assert_eq!(read(&answer), Ok(wanted.unwrap()));
    }
}

#[test]
fn another_answer_is_not_understood() {
    assert!(read("").is_err());
    assert!(read("{}").is_err());
    assert!(read(r#"[{"partner":"a","fit":1}]"#).is_err());
    assert_eq!(read("null"), Ok(None));
}
