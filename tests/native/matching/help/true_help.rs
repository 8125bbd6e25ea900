//! After the change that is named, a run serves at least one more.

use proptest::prelude::*;
use turnabout::domain::matching::{Help, Objective, Settings, WhoseTime};
use turnabout::domain::participant::Role;

use super::super::cohort::{OwnedCohort, any_cohort_with_wishes, id};
use super::changes::made;
use super::woven::{any_strict_settings, any_woven_cohort};
use super::{run, served};

fn serves_one_more(cohort: &OwnedCohort, settings: &Settings) -> Result<(), TestCaseError> {
    let outcome = run(cohort, settings);
    let before = served(cohort, &outcome);
    for unmatched in &outcome.unmatched {
        let Some(help) = &unmatched.help else {
            continue;
        };
        let (changed, relaxed) = made(cohort, settings, unmatched, help);

        let mut after = served(&changed, &run(&changed, &relaxed));

        after.retain(|(who, _)| who != &id("newcomer"));
        prop_assert!(after.len() > before.len(), "{unmatched:?}");
        let is_of_own_answers = matches!(
            help,
            Help::Language { .. }
                | Help::MoreTime {
                    whose: WhoseTime::Own,
                    ..
                }
        );
        let who = &unmatched.participant;
        if is_of_own_answers && cohort.person(who).role != Role::Both {
            prop_assert!(
                after.contains(&(who.clone(), unmatched.side)),
                "{unmatched:?}"
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn after_the_change_one_more_is_served(
        cohort in any_cohort_with_wishes(16, 3),
        settings in any_strict_settings(),
    ) {
        serves_one_more(&cohort, &settings)?;
    }

    #[test]
    fn after_the_change_one_more_is_served_where_people_hang_together_by_chains(
        cohort in any_woven_cohort(),
        settings in any_strict_settings(),
    ) {
        serves_one_more(&cohort, &settings)?;
    }

    #[test]
    fn a_stable_choice_promises_nothing(
        cohort in any_woven_cohort(),
        settings in any_strict_settings(),
    ) {
        let settings = Settings { objective: Objective::Stable, ..settings };

        let outcome = run(&cohort, &settings);

        prop_assert!(outcome.unmatched.iter().all(|unmatched| unmatched.help.is_none()));
    }
}
