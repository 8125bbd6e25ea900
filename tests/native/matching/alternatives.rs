//! Who else somebody could have, and what that would cost.

use std::cmp::Reverse;
use std::ops::ControlFlow;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{
    Alternative, Cancelled, Cost, Figures, Fit, Keep, MOST_ALTERNATIVES, Objective, Outline,
    Settings, alternatives, try_out,
};
use turnabout::domain::participant::Side;

use super::choices::{open_pairs, run};
use super::cohort::{OwnedCohort, Pairs, any_cohort_with_wishes, any_settings, id, mentee, mentor};

/// Whom somebody could have; `None` for somebody who has no place left.
fn found(
    cohort: &OwnedCohort,
    settings: &Settings,
    proposed: &Pairs,
    who: &ParticipantId,
    side: Side,
) -> Option<Vec<Alternative>> {
    let cohort = cohort.borrowed();
    let found = alternatives(&cohort, settings, proposed, who, side, &mut |_| {
        ControlFlow::Continue(())
    });
    found.unwrap()
}

fn outline(figures: Figures) -> Outline {
    Outline {
        served: figures.served,
        total: figures.total,
        lowest: figures.lowest,
    }
}

fn pairs(cohort: &OwnedCohort, settings: &Settings) -> Pairs {
    let outcome = run(cohort, settings, settings.objective);
    let pairs = outcome.proposals.iter();
    pairs
        .map(|pair| (pair.mentor.clone(), pair.mentee.clone()))
        .collect()
}

fn pair(
    who: &ParticipantId,
    side: Side,
    partner: &ParticipantId,
) -> (ParticipantId, ParticipantId) {
    match side {
        Side::Mentor => (who.clone(), partner.clone()),
        Side::Mentee => (partner.clone(), who.clone()),
    }
}

fn any_objective() -> impl Strategy<Value = Objective> {
    select(vec![
        Objective::BestTotal,
        Objective::Fairest,
        Objective::Stable,
    ])
}

fn any_side() -> impl Strategy<Value = Side> {
    select(vec![Side::Mentor, Side::Mentee])
}

proptest! {
    #[test]
    fn they_are_the_best_who_are_permitted_and_each_costs_what_a_lock_costs(
        cohort in any_cohort_with_wishes(12, 3),
        settings in any_settings(),
        objective in any_objective(),
        who in any::<Index>(),
        side in any_side(),
    ) {
        prop_assume!(!cohort.people.is_empty());
        let settings = Settings { objective, ..settings };
        let before = pairs(&cohort, &settings);
        let who = who.get(&cohort.people).id.clone();

        let found = found(&cohort, &settings, &before, &who, side).unwrap_or_default();

        let of_who = open_pairs(&cohort, &settings).into_iter().filter_map(|(mentor, mentee, fit)| {
            let (one, other) = match side {
                Side::Mentor => (mentor, mentee),
                Side::Mentee => (mentee, mentor),
            };
            (one == who && !before.contains(&pair(&one, side, &other))).then_some((other, fit))
        });
        let mut best: Vec<(ParticipantId, u64)> = of_who.collect();
        best.sort_by_key(|(_, fit)| Reverse(*fit));
        best.truncate(MOST_ALTERNATIVES);
        let named = found.iter().map(|one| (one.partner.clone(), one.fit.ten_thousandths().into()));
        prop_assert_eq!(named.collect::<Vec<_>>(), best);
        for one in found {
            let mut locked = OwnedCohort { kept: before.clone(), ..cohort.clone() };
            locked.locked.insert(pair(&who, side, &one.partner));
            let trial = try_out(&locked.borrowed(), &settings, &before, &mut |_| {
                ControlFlow::Continue(())
            });
            let trial = trial.unwrap();
            let cost = Cost {
                people_changed: trial.people_changed(),
                without: outline(trial.before),
                with: outline(trial.after),
            };
            prop_assert_eq!(one.cost, cost);
        }
    }

    #[test]
    fn by_the_best_total_nobody_else_would_be_better_for_all_whatever_is_proposed_now(
        cohort in any_cohort_with_wishes(12, 3),
        settings in any_settings(),
        who in any::<Index>(),
        side in any_side(),
        is_best in any::<bool>(),
    ) {
        prop_assume!(!cohort.people.is_empty());
        let settings = Settings { objective: Objective::BestTotal, ..settings };
        let cohort = OwnedCohort { keep: Keep::WhereEqual, ..cohort };
        let proposed = if is_best { pairs(&cohort, &settings) } else { Pairs::new() };
        let who = who.get(&cohort.people).id.clone();

        let found = found(&cohort, &settings, &proposed, &who, side);

        for one in found.into_iter().flatten() {
            let Cost { people_changed, without, with } = one.cost;
            prop_assert!((with.served, with.total) <= (without.served, without.total));
            prop_assert!(people_changed >= 2 || !is_best);
        }
    }

    #[test]
    fn the_search_only_moves_on_and_can_be_stopped_at_any_report(
        cohort in any_cohort_with_wishes(14, 3),
        settings in any_settings(),
        objective in any_objective(),
        who in any::<Index>(),
        at in any::<Index>(),
    ) {
        let settings = Settings { objective, ..settings };
        let cohort = OwnedCohort { locked: Pairs::new(), ..cohort };
        let open = open_pairs(&cohort, &settings);
        prop_assume!(!open.is_empty());
        let (_, who, _) = who.get(&open).clone();
        let search = |watch: &mut dyn FnMut(u64, u64) -> ControlFlow<()>| {
            let (cohort, before) = (cohort.borrowed(), Pairs::new());
            alternatives(&cohort, &settings, &before, &who, Side::Mentee, &mut |progress| {
                watch(progress.done, progress.total)
            })
        };
        let mut reports = Vec::new();
        let found = search(&mut |done, total| {
            reports.push((done, total));
            ControlFlow::Continue(())
        });
        prop_assert!(reports.is_sorted());
        let of_all = (found.unwrap().map_or(0, |found| found.len()) as u64 + 1) * 2000;
        prop_assert!(reports.iter().all(|(done, total)| done <= total && *total == of_all));
        let stop_at = at.index(reports.len()) + 1;
        let mut heard = 0;

        let stopped = search(&mut |_, _| {
            heard += 1;
            if heard == stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });

        prop_assert_eq!(stopped, Err(Cancelled));
        prop_assert_eq!(heard, stop_at);
    }
}

#[test]
fn nobody_is_looked_for_where_somebody_is_not_here_or_has_no_place() {
    let cohort = OwnedCohort::of(vec![
        mentor("asa"),
        mentor("bo"),
        mentee("dan"),
        mentee("eva"),
    ]);
    let settings = super::cohort::lenient();
    let none = |cohort: &OwnedCohort, who: &str, side: Side| {
        found(cohort, &settings, &Pairs::new(), &id(who), side).is_none()
    };
    let taken = OwnedCohort {
        standing: Pairs::from([(id("asa"), id("dan"))]),
        ..cohort.clone()
    };

    assert!(none(&cohort, "nobody", Side::Mentor));
    assert!(none(&cohort, "asa", Side::Mentee));
    let together = OwnedCohort {
        locked: Pairs::from([(id("asa"), id("dan"))]),
        ..cohort.clone()
    };
    assert!(none(&taken, "asa", Side::Mentor));
    assert!(none(&together, "asa", Side::Mentor));
    assert!(!none(&taken, "bo", Side::Mentor));
}

#[test]
fn two_who_change_places_are_four_people_who_change() {
    let cohort = OwnedCohort::of(vec![
        mentor("asa"),
        mentor("bo"),
        mentee("dan"),
        mentee("eva"),
    ]);
    let before = Pairs::from([(id("asa"), id("dan")), (id("bo"), id("eva"))]);

    let found = found(
        &cohort,
        &super::cohort::lenient(),
        &before,
        &id("asa"),
        Side::Mentor,
    );

    let found = found.unwrap();
    let [one] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!(one.partner, id("eva"));
    assert_ne!(one.fit, Fit::from_ten_thousandths(0).unwrap());
    assert_eq!(one.cost.people_changed, 4);
}
