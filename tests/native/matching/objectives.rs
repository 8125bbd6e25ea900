//! Each objective against every choice there is, and what a run says about its choice.

use proptest::prelude::*;
use proptest::sample::Index;
use turnabout::domain::matching::Objective;
use turnabout::domain::participant::Side;

use super::choices::{
    Pair, blocking, every_choice, newly_served, one_of_three_best, open_pairs, places, proposed,
    run,
};
use super::cohort::{any_cohort_of, any_cohort_with_wishes, any_settings, mentor};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn the_fairest_choice_raises_the_worst_fit_as_far_as_it_can_be(
        cohort in any_cohort_of(8, 2),
        settings in any_settings(),
    ) {
        let open = open_pairs(&cohort, &settings);
        prop_assume!(open.len() <= 12);
        let reached = |pairs: &[Pair]| {
            let fits = pairs.iter().map(|pair| pair.2);
            (newly_served(&cohort, pairs), fits.clone().min(), fits.sum::<u64>())
        };
        let mut best = reached(&[]);
        every_choice(&cohort, &open, &mut Vec::new(), &mut |choice| {
            best = best.max(reached(choice));
        });

        let fairest = proposed(&run(&cohort, &settings, Objective::Fairest));

        prop_assert_eq!(reached(&fairest), best);
    }

    #[test]
    fn a_stable_choice_leaves_no_two_who_prefer_each_other(
        cohort in any_cohort_of(14, 3),
        settings in any_settings(),
    ) {
        let open = open_pairs(&cohort, &settings);

        let outcome = run(&cohort, &settings, Objective::Stable);

        prop_assert_eq!(blocking(&cohort, &open, &proposed(&outcome)), 0);
        prop_assert_eq!(outcome.survey.blocking_pairs, 0);
        let best = run(&cohort, &settings, Objective::BestTotal);
        let reach = outcome.best_total.unwrap();
        prop_assert_eq!(reach.total, best.total);
        prop_assert_eq!(reach.served, best.survey.served);
        prop_assert_eq!(reach.blocking_pairs, best.survey.blocking_pairs);
    }

    #[test]
    fn a_run_says_who_got_one_of_their_best_and_who_would_rather_have_each_other(
        cohort in any_cohort_of(14, 3),
        settings in any_settings(),
    ) {
        let open = open_pairs(&cohort, &settings);
        for objective in [Objective::BestTotal, Objective::Fairest, Objective::Stable] {
            let outcome = run(&cohort, &settings, objective);

            let chosen = proposed(&outcome);
            let survey = outcome.survey;
            prop_assert_eq!(survey.blocking_pairs, blocking(&cohort, &open, &chosen) as u64);
            let told = one_of_three_best(&cohort, &open, &chosen);
            prop_assert_eq!(survey.served as usize, told.len());
            let with = told.iter().filter(|is_so| **is_so).count();
            prop_assert_eq!(survey.with_one_of_three_best as usize, with);
        }
    }

    #[test]
    fn a_lock_is_kept_within_everybodys_places_whatever_the_rules_say(
        cohort in any_cohort_with_wishes(14, 2),
        settings in any_settings(),
    ) {
        for objective in [Objective::BestTotal, Objective::Fairest, Objective::Stable] {
            let outcome = run(&cohort, &settings, objective);

            for pair in &cohort.locked {
                let found = outcome.proposals.iter();
                let found = found.filter(|p| (&p.mentor, &p.mentee) == (&pair.0, &pair.1));
                let found: Vec<_> = found.collect();
                if outcome.impossible_locks.contains(pair) {
                    prop_assert!(found.iter().all(|proposal| !proposal.is_locked));
                } else {
                    prop_assert_eq!(found.len(), 1);
                    prop_assert!(found[0].is_locked);
                }
            }
            for proposal in &outcome.proposals {
                prop_assert!(proposal.is_locked || proposal.bars.is_empty());
                for (who, side) in
                    [(&proposal.mentor, Side::Mentor), (&proposal.mentee, Side::Mentee)]
                {
                    let mine = outcome.proposals.iter().filter(|p| match side {
                        Side::Mentor => &p.mentor == who,
                        Side::Mentee => &p.mentee == who,
                    });
                    prop_assert!(mine.count() <= places(&cohort, who, side));
                }
            }
        }
    }

    #[test]
    fn another_mentor_never_means_that_fewer_are_served(
        cohort in any_cohort_of(16, 2),
        settings in any_settings(),
        like: Index,
    ) {
        prop_assume!(!cohort.people.is_empty());
        let mut more = cohort.clone();
        let example = like.get(&cohort.people);
        let mut another = mentor("another");
        another.profile = example.profile.clone();
        more.people.push(another);

        let (before, after) = (
            run(&cohort, &settings, Objective::BestTotal),
            run(&more, &settings, Objective::BestTotal),
        );

        prop_assert!(after.survey.served >= before.survey.served);
    }
}
