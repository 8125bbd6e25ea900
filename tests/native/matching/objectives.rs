//! Each objective against every choice there is, and what a run says about its choice.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use proptest::prelude::*;
use proptest::sample::Index;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{Objective, Outcome, Settings, permitted_pairs, propose};
use turnabout::domain::participant::Side;

use super::cohort::{OwnedCohort, any_cohort_of, any_cohort_with_wishes, any_settings, mentor};

type Pair = (ParticipantId, ParticipantId, u64);

fn run(cohort: &OwnedCohort, settings: &Settings, objective: Objective) -> Outcome {
    let settings = Settings {
        objective,
        ..settings.clone()
    };
    let outcome = propose(&cohort.borrowed(), &settings, &mut |_| {
        ControlFlow::Continue(())
    });
    outcome.unwrap()
}

/// Every pair that can be chosen, when nothing is locked.
fn open_pairs(cohort: &OwnedCohort, settings: &Settings) -> Vec<Pair> {
    let mut pairs = Vec::new();
    permitted_pairs(&cohort.borrowed(), settings, &mut |pair| {
        let fit = u64::from(pair.fit.ten_thousandths());
        pairs.push((pair.mentor.clone(), pair.mentee.clone(), fit));
    });
    pairs
}

/// How many places somebody has left, once standing pairings have theirs.
fn places(cohort: &OwnedCohort, who: &ParticipantId, side: Side) -> usize {
    let standing = cohort.standing.iter().filter(|pair| match side {
        Side::Mentor => &pair.0 == who,
        Side::Mentee => &pair.1 == who,
    });
    let capacity = usize::from(cohort.person(who).capacity.get());
    capacity.saturating_sub(standing.count())
}

fn is_served(cohort: &OwnedCohort, who: &ParticipantId, side: Side) -> bool {
    cohort.standing.iter().any(|pair| match side {
        Side::Mentor => &pair.0 == who,
        Side::Mentee => &pair.1 == who,
    })
}

/// The people of a side whom some pairs serve, and who are not served by what stands.
fn newly_served(cohort: &OwnedCohort, pairs: &[Pair]) -> usize {
    let mentors: BTreeSet<_> = pairs.iter().map(|pair| (&pair.0, Side::Mentor)).collect();
    let mentees = pairs.iter().map(|pair| (&pair.1, Side::Mentee)).collect();
    let served = mentors.union(&mentees).copied().collect::<Vec<_>>();
    let newly = served
        .iter()
        .filter(|(who, side)| !is_served(cohort, who, *side));
    newly.count()
}

fn proposed(outcome: &Outcome) -> Vec<Pair> {
    let pairs = outcome.proposals.iter().map(|pair| {
        let fit = u64::from(pair.assessment.fit.ten_thousandths());
        (pair.mentor.clone(), pair.mentee.clone(), fit)
    });
    pairs.collect()
}

/// Visits every choice of pairs that keeps within everybody's places.
fn every_choice(
    cohort: &OwnedCohort,
    rest: &[Pair],
    chosen: &mut Vec<Pair>,
    visit: &mut dyn FnMut(&[Pair]),
) {
    let Some((pair, rest)) = rest.split_first() else {
        return visit(chosen);
    };
    every_choice(cohort, rest, chosen, visit);
    let taken_by = |who: &ParticipantId, side: Side| {
        let taken = chosen.iter().filter(|known| match side {
            Side::Mentor => &known.0 == who,
            Side::Mentee => &known.1 == who,
        });
        taken.count()
    };
    let has_place = |who, side| taken_by(who, side) < places(cohort, who, side);
    if has_place(&pair.0, Side::Mentor) && has_place(&pair.1, Side::Mentee) {
        chosen.push(pair.clone());
        every_choice(cohort, rest, chosen, visit);
        chosen.pop();
    }
}

/// Pairs of two who would both rather have each other than what they have.
fn blocking(cohort: &OwnedCohort, open: &[Pair], chosen: &[Pair]) -> usize {
    let prefers = |who: &ParticipantId, side: Side, fit: u64| {
        let mine: Vec<u64> = chosen
            .iter()
            .filter(|pair| match side {
                Side::Mentor => &pair.0 == who,
                Side::Mentee => &pair.1 == who,
            })
            .map(|pair| pair.2)
            .collect();
        mine.len() < places(cohort, who, side) || mine.iter().any(|has| *has < fit)
    };
    let blocks = open.iter().filter(|pair| {
        !chosen.contains(pair)
            && prefers(&pair.0, Side::Mentor, pair.2)
            && prefers(&pair.1, Side::Mentee, pair.2)
    });
    blocks.count()
}

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
            // Nobody has a worst fit before somebody is paired.
            let reached = reached(choice);
            if (reached.0, reached.1.unwrap_or(u64::MAX), reached.2)
                > (best.0, best.1.unwrap_or(u64::MAX), best.2)
                || (reached.0 > best.0)
            {
                best = reached;
            }
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
            let has_one_of_three_best = |who: &ParticipantId, side: Side| {
                let is_mine = |pair: &&Pair| match side {
                    Side::Mentor => &pair.0 == who,
                    Side::Mentee => &pair.1 == who,
                };
                let best = chosen.iter().filter(is_mine).map(|pair| pair.2).max()?;
                Some(open.iter().filter(is_mine).filter(|pair| pair.2 > best).count() < 3)
            };
            let people = cohort.people.iter();
            let sides = people.flat_map(|who| [(&who.id, Side::Mentor), (&who.id, Side::Mentee)]);
            let told: Vec<bool> =
                sides.filter_map(|(who, side)| has_one_of_three_best(who, side)).collect();
            prop_assert_eq!(survey.served as usize, told.len());
            let with = told.iter().filter(|is_so| **is_so).count();
            prop_assert_eq!(survey.with_one_of_three_best as usize, with);
        }
    }

    #[test]
    fn as_many_pairs_are_kept_as_can_be_without_serving_fewer(
        cohort in any_cohort_with_wishes(8, 2),
        settings in any_settings(),
    ) {
        let cohort = OwnedCohort { locked: super::cohort::Pairs::new(), ..cohort };
        let open = open_pairs(&cohort, &settings);
        prop_assume!(open.len() <= 12);
        let reached = |pairs: &[Pair]| {
            let is_kept = |pair: &&Pair| cohort.kept.contains(&(pair.0.clone(), pair.1.clone()));
            let total = pairs.iter().map(|pair| pair.2).sum::<u64>();
            (newly_served(&cohort, pairs), pairs.iter().filter(is_kept).count(), total)
        };
        let mut best = reached(&[]);
        every_choice(&cohort, &open, &mut Vec::new(), &mut |choice| {
            best = best.max(reached(choice));
        });

        let outcome = run(&cohort, &settings, Objective::BestTotal);

        prop_assert_eq!(reached(&proposed(&outcome)), best);
        prop_assert_eq!(outcome.kept, best.1);
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
