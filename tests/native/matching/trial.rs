//! Trials: what other settings or wishes would change.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{
    Cancelled, ChosenPair, Figures, Fit, Keep, Objective, Outcome, Partner, Settings, Trial,
    Verdict, assess, difference, try_out,
};

use super::choices::{Pair, blocking, one_of_three_best, open_pairs, run};
use super::cohort::{
    OwnedCohort, Pairs, any_cohort_with_wishes, any_settings, id, lenient, mentee, mentor,
};

fn trial(cohort: &OwnedCohort, settings: &Settings, before: &Pairs) -> Trial {
    let trial = try_out(&cohort.borrowed(), settings, before, &mut |_| {
        ControlFlow::Continue(())
    });
    trial.unwrap()
}

fn pairs(outcome: &Outcome) -> Pairs {
    let pairs = outcome.proposals.iter();
    pairs
        .map(|pair| (pair.mentor.clone(), pair.mentee.clone()))
        .collect()
}

fn any_objective() -> impl Strategy<Value = Objective> {
    select(vec![
        Objective::BestTotal,
        Objective::Fairest,
        Objective::Stable,
    ])
}

/// How well two fit, also when a rule bars them: as a run says it of a locked pair.
fn fit(cohort: &OwnedCohort, settings: &Settings, pair: &ChosenPair<'_>) -> Fit {
    let locked = OwnedCohort {
        standing: Pairs::new(),
        locked: Pairs::from([(pair.mentor.clone(), pair.mentee.clone())]),
        ..cohort.clone()
    };
    let outcome = run(&locked, settings, Objective::BestTotal);
    let locked = outcome.proposals.iter().find(|pair| pair.is_locked);
    locked.unwrap().assessment.fit
}

/// What pairs come to, by everything but the engine.
fn figures(cohort: &OwnedCohort, open: &[Pair], pairs: &[ChosenPair<'_>]) -> Figures {
    let fits = pairs.iter().map(|pair| pair.fit.unwrap());
    let chosen: Vec<Pair> = pairs
        .iter()
        .map(|pair| {
            let fit = pair.fit.unwrap().ten_thousandths();
            (pair.mentor.clone(), pair.mentee.clone(), fit.into())
        })
        .collect();
    let standing = cohort.standing.iter();
    let mentors = pairs.iter().map(|pair| pair.mentor);
    let mentors: BTreeSet<_> = mentors
        .chain(standing.clone().map(|pair| &pair.0))
        .collect();
    let mentees = pairs.iter().map(|pair| pair.mentee);
    let mentees: BTreeSet<_> = mentees.chain(standing.map(|pair| &pair.1)).collect();
    let with_one = one_of_three_best(cohort, open, &chosen);
    Figures {
        pairs: pairs.len(),
        served: mentors.len() + mentees.len(),
        total: chosen.iter().map(|pair| pair.2).sum(),
        lowest: fits.min(),
        with_one_of_three_best: with_one.iter().map(|is_so| u32::from(*is_so)).sum(),
        blocking_pairs: blocking(cohort, open, &chosen) as u64,
    }
}

proptest! {
    #[test]
    fn a_trial_is_a_run_and_what_differs(
        cohort in any_cohort_with_wishes(12, 3),
        earlier in any_settings(),
        settings in any_settings(),
        objective in any_objective(),
    ) {
        let without = OwnedCohort { locked: Pairs::new(), ..cohort.clone() };
        let earlier = run(&without, &earlier, Objective::BestTotal);
        let settings = Settings { objective, ..settings };

        let trial = trial(&cohort, &settings, &pairs(&earlier));

        let outcome = run(&cohort, &settings, objective);
        let mut before = earlier.pairs();
        for pair in &mut before {
            pair.fit = Some(fit(&cohort, &settings, pair));
        }
        let open = open_pairs(&without, &settings);
        prop_assert_eq!(trial.before, figures(&cohort, &open, &before));
        prop_assert_eq!(trial.after, figures(&cohort, &open, &outcome.pairs()));
        let differs = difference(&before, &outcome.pairs(), &cohort.standing);
        prop_assert_eq!(trial.changed, differs.changed);
        prop_assert_eq!(
            trial.after.served as i64 - trial.before.served as i64,
            differs.people_served
        );
        prop_assert_eq!(&trial.impossible_locks, &outcome.impossible_locks);
        let is_barred = |pair: &&(ParticipantId, ParticipantId)| {
            let verdict = assess(&cohort.borrowed(), &settings, &pair.0, &pair.1);
            let is_locked = cohort.locked.contains(*pair) && !outcome.impossible_locks.contains(*pair);
            !is_locked && matches!(verdict, Some(Verdict::Barred(_)))
        };
        let earlier = pairs(&earlier);
        let barred: Pairs = earlier.iter().filter(is_barred).cloned().collect();
        prop_assert_eq!(trial.no_longer_permitted.len(), barred.len());
        prop_assert_eq!(trial.no_longer_permitted.into_iter().collect::<Pairs>(), barred);
    }

    #[test]
    fn where_nothing_is_other_nothing_changes(
        cohort in any_cohort_with_wishes(14, 3),
        settings in any_settings(),
        objective in any_objective(),
    ) {
        let settings = Settings { objective, ..settings };
        let before = pairs(&run(&cohort, &settings, objective));

        let trial = trial(&cohort, &settings, &before);

        prop_assert_eq!(trial.before, trial.after);
        prop_assert_eq!(trial.changed, Vec::new());
        prop_assert_eq!(trial.no_longer_permitted, Vec::new());
    }

    #[test]
    fn a_lock_that_the_rules_permit_never_gains_anything(
        cohort in any_cohort_with_wishes(14, 3),
        settings in any_settings(),
        lock in any::<Index>(),
    ) {
        let free = OwnedCohort { locked: Pairs::new(), keep: Keep::WhereEqual, ..cohort };
        let open = open_pairs(&free, &settings);
        prop_assume!(!open.is_empty());
        let before = pairs(&run(&free, &settings, Objective::BestTotal));
        let (mentor, mentee, _) = lock.get(&open).clone();
        // A lock keeps the two from being paired the other way round.
        let turned = (mentee.clone(), mentor.clone());
        let locked = OwnedCohort {
            locked: Pairs::from([(mentor, mentee)]),
            kept: before.clone(),
            ..free
        };

        let trial = trial(&locked, &settings, &before);

        let aims = |figures: Figures| (figures.served, figures.total);
        prop_assert!(aims(trial.after) <= aims(trial.before));
        prop_assert_eq!(trial.impossible_locks, Vec::new());
        if locked.locked.is_subset(&before) && !before.contains(&turned) {
            prop_assert_eq!(trial.changed, Vec::new());
        }
    }

    #[test]
    fn a_trial_can_be_stopped_at_any_report(
        cohort in any_cohort_with_wishes(10, 2),
        settings in any_settings(),
        at in any::<Index>(),
    ) {
        let mut phases = Vec::new();
        let _ = try_out(&cohort.borrowed(), &settings, &Pairs::new(), &mut |progress| {
            phases.push(progress.phase);
            ControlFlow::Continue(())
        });
        prop_assert!(phases.is_sorted());
        let stop_at = at.index(phases.len()) + 1;
        let mut heard = 0;

        let trial = try_out(&cohort.borrowed(), &settings, &Pairs::new(), &mut |_| {
            heard += 1;
            if heard == stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });

        prop_assert_eq!(trial, Err(Cancelled));
        prop_assert_eq!(heard, stop_at);
    }
}

fn pair(mentor: &str, mentee: &str) -> (ParticipantId, ParticipantId) {
    (id(mentor), id(mentee))
}

#[test]
fn whoever_is_gone_counts_no_more_and_is_named() {
    let cohort = OwnedCohort::of(vec![
        mentor("asa"),
        mentor("bea"),
        mentee("dan"),
        mentee("eva"),
    ]);
    let before = Pairs::from([pair("asa", "gone"), pair("bea", "dan"), pair("left", "eva")]);

    let trial = trial(&cohort, &lenient(), &before);

    assert_eq!((trial.before.pairs, trial.before.served), (1, 2));
    assert_eq!((trial.after.pairs, trial.after.served), (2, 4));
    let named = trial.changed.iter().map(|change| {
        let mentees = |partners: &[Partner]| -> Vec<(String, bool)> {
            let partners = partners.iter();
            partners
                .map(|one| (one.mentee.to_string(), one.fit.is_some()))
                .collect()
        };
        (
            change.mentor.to_string(),
            mentees(&change.before),
            mentees(&change.after),
        )
    });
    let one = |who: &str, is_here: bool| vec![(who.to_owned(), is_here)];
    assert_eq!(
        named.collect::<Vec<_>>(),
        [
            ("asa".to_owned(), one("gone", false), one("dan", true)),
            ("bea".to_owned(), one("dan", true), one("eva", true)),
            ("left".to_owned(), one("eva", false), Vec::new()),
        ]
    );
    assert!(trial.no_longer_permitted.is_empty());
}

#[test]
fn a_pair_that_is_barred_now_keeps_its_fit_and_a_lock_holds_it() {
    let mut cohort = OwnedCohort::of(vec![mentor("asa"), mentee("bo")]);
    let before = Pairs::from([pair("asa", "bo")]);
    let permitted = trial(&cohort, &lenient(), &before);
    cohort.forbidden = before.clone();

    let barred = trial(&cohort, &lenient(), &before);
    cohort.locked = before.clone();
    let locked = trial(&cohort, &lenient(), &before);

    assert_eq!(barred.no_longer_permitted, [pair("asa", "bo")]);
    assert_eq!(barred.before.total, permitted.before.total);
    assert_eq!((barred.after.pairs, barred.changed.len()), (0, 1));
    assert_eq!(locked.no_longer_permitted, []);
    assert_eq!(locked.before, locked.after);
    assert_eq!(locked.after.pairs, 1);
}
