//! What every run keeps to, whatever the cohort.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use proptest::prelude::*;
use proptest::sample::Index;
use turnabout::domain::id::ParticipantId;
use turnabout::domain::matching::{
    Cancelled, Format, Help, Outcome, Proposal, Settings, Unmatched, UnmatchedReason, Verdict,
    assess, propose,
};
use turnabout::domain::participant::{Participant, Profile, Role, Side};
use turnabout::domain::text::PersonName;

use super::cohort::{OwnedCohort, any_cohort, any_cohort_of, any_settings};

fn run(cohort: &OwnedCohort, settings: &Settings) -> Outcome {
    propose(&cohort.borrowed(), settings, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// A person without the answer of this number.
fn without_answer(person: &Participant, number: usize) -> Participant {
    let mut without = person.clone();
    let profile = &mut without.profile;
    let empty = Profile::default();
    match number {
        0 => profile.level = None,
        1 => profile.unit = None,
        2 => profile.location = None,
        3 => profile.profession = None,
        4 => profile.time_zone = None,
        5 => profile.languages = empty.languages,
        6 => profile.line_manager = None,
        7 => profile.teaches = empty.teaches,
        8 => profile.wants = empty.wants,
        9 => profile.free_time = None,
        10 => profile.meeting = None,
        11 => profile.working_style = None,
        _ => profile.avoid = empty.avoid,
    }
    without
}

/// Pairs and people left, named by address, in the order given.
fn by_address(cohort: &OwnedCohort, outcome: &Outcome) -> (Vec<String>, Vec<String>) {
    let address = |id: &ParticipantId| cohort.person(id).email.as_ref().unwrap().normalised();
    let pair = |p: &Proposal| {
        format!(
            "{} {} {:?}",
            address(&p.mentor),
            address(&p.mentee),
            p.assessment
        )
    };
    let help = |u: &Unmatched| match &u.help {
        Some(Help::MoreTime { with, minutes, .. }) => format!("{} {minutes}", address(with)),
        Some(Help::OneMorePlace { of }) => address(of),
        other => format!("{other:?}"),
    };
    let left = |u: &Unmatched| {
        let (who, help) = (address(&u.participant), help(u));
        format!("{who} {:?} {:?} {help}", u.side, u.reason)
    };
    (
        outcome.proposals.iter().map(pair).collect(),
        outcome.unmatched.iter().map(left).collect(),
    )
}

proptest! {
    #[test]
    fn row_order_and_identifiers_do_not_change_the_result(
        cohort in any_cohort(),
        settings in any_settings(),
        seed: u64,
    ) {
        let shuffled = cohort.shuffled(seed);

        let (one, other) = (run(&cohort, &settings), run(&shuffled, &settings));

        prop_assert_eq!(by_address(&cohort, &one), by_address(&shuffled, &other));
        prop_assert_eq!(
            (one.total, one.lowest, one.permitted, one.considered),
            (other.total, other.lowest, other.permitted, other.considered)
        );
    }

    #[test]
    fn row_order_does_not_change_the_answers_of_those_who_share_an_address(
        mut cohort in any_cohort_of(10, 2),
        settings in any_settings(),
        seed: u64,
    ) {
        for person in &mut cohort.people {
            person.email = None;
            person.name = PersonName::parse("Somebody").unwrap();
        }
        let shuffled = cohort.shuffled(seed);
        let answers = |cohort: &OwnedCohort, outcome: &Outcome| -> Vec<String> {
            let profile = |id: &ParticipantId| format!("{:?}", cohort.person(id).profile);
            let pairs = outcome.proposals.iter();
            pairs.map(|p| format!("{} {}", profile(&p.mentor), profile(&p.mentee))).collect()
        };

        let (one, other) = (run(&cohort, &settings), run(&shuffled, &settings));

        prop_assert_eq!(answers(&cohort, &one), answers(&shuffled, &other));
    }

    #[test]
    fn nobody_has_more_partners_than_places(cohort in any_cohort(), settings in any_settings()) {
        let outcome = run(&cohort, &settings);

        let mut partners: BTreeMap<_, usize> = BTreeMap::new();
        let mut pairs = BTreeSet::new();
        for proposal in &outcome.proposals {
            *partners.entry((&proposal.mentor, Side::Mentor)).or_default() += 1;
            *partners.entry((&proposal.mentee, Side::Mentee)).or_default() += 1;
            prop_assert!(pairs.insert((&proposal.mentor, &proposal.mentee)));
        }
        for ((id, side), count) in partners {
            let person = cohort.person(id);
            let takes = match side {
                Side::Mentor => person.role.mentors(),
                Side::Mentee => person.role.learns(),
            };
            let standing = cohort.standing.iter().filter(|pair| match side {
                Side::Mentor => &pair.0 == id,
                Side::Mentee => &pair.1 == id,
            });
            prop_assert!(takes);
            prop_assert!(count + standing.count() <= usize::from(person.capacity.get()));
        }
    }

    #[test]
    fn every_proposal_is_permitted_and_assessed_as_alone(
        cohort in any_cohort(),
        settings in any_settings(),
    ) {
        let outcome = run(&cohort, &settings);

        for proposal in &outcome.proposals {
            let verdict = assess(
                &cohort.borrowed(), &settings, &proposal.mentor, &proposal.mentee,
            );
            prop_assert_eq!(verdict, Some(Verdict::Permitted(proposal.assessment.clone())));
        }
        let fits = outcome.proposals.iter().map(|p| p.assessment.fit);
        prop_assert_eq!(outcome.lowest, fits.clone().min());
        prop_assert_eq!(
            outcome.total,
            fits.map(|fit| u64::from(fit.ten_thousandths())).sum::<u64>()
        );
    }

    #[test]
    fn a_missing_answer_never_bars(
        cohort in any_cohort_of(8, 1),
        settings in any_settings(),
        who: Index,
        number in 0..13_usize,
    ) {
        prop_assume!(!cohort.people.is_empty());
        let mut fewer = cohort.clone();
        let index = who.index(cohort.people.len());
        fewer.people[index] = without_answer(&cohort.people[index], number);

        let permits = |cohort: &OwnedCohort, mentor: &Participant, mentee: &Participant| {
            let verdict = assess(&cohort.borrowed(), &settings, &mentor.id, &mentee.id);
            matches!(verdict, Some(Verdict::Permitted(_)))
        };
        for mentor in &cohort.people {
            for mentee in &cohort.people {
                // Which of two who take both sides mentors the other rests on their answers.
                let may_turn = settings.format == Format::OneWay
                    && [mentor, mentee].iter().all(|person| person.role == Role::Both);
                if permits(&cohort, mentor, mentee) {
                    let ways = (
                        permits(&fewer, mentor, mentee),
                        may_turn && permits(&fewer, mentee, mentor),
                    );
                    prop_assert!(matches!(ways, (true, false) | (false, true)), "{ways:?}");
                }
            }
        }
    }

    #[test]
    fn everybody_is_paired_or_told_why(cohort in any_cohort(), settings in any_settings()) {
        let outcome = run(&cohort, &settings);

        for person in &cohort.people {
            for side in [Side::Mentor, Side::Mentee] {
                let mine = |pair: (&_, &_)| match side {
                    Side::Mentor => pair.0 == &person.id,
                    Side::Mentee => pair.1 == &person.id,
                };
                let takes = match side {
                    Side::Mentor => person.role.mentors(),
                    Side::Mentee => person.role.learns(),
                };
                let proposed = outcome.proposals.iter().any(|p| mine((&p.mentor, &p.mentee)));
                let stands = cohort.standing.iter().any(|pair| mine((&pair.0, &pair.1)));
                let left = outcome.unmatched.iter();
                let left = left.filter(|u| u.participant == person.id && u.side == side).count();
                prop_assert_eq!(left, usize::from(takes && !proposed && !stands));
            }
        }
        for unmatched in &outcome.unmatched {
            if let UnmatchedReason::EveryPairBarred { rules } = &unmatched.reason {
                prop_assert!(!rules.is_empty());
                prop_assert!(rules.windows(2).all(|two| two[0].pairs >= two[1].pairs));
            }
        }
    }

    #[test]
    fn a_run_can_be_stopped_at_any_report(
        cohort in any_cohort(),
        settings in any_settings(),
        at: Index,
    ) {
        let mut reports = 0;
        let _ = propose(&cohort.borrowed(), &settings, &mut |progress| {
            reports += 1;
            assert!(progress.done <= progress.total);
            ControlFlow::Continue(())
        });
        let stop_at = at.index(reports) + 1;
        let mut heard = 0;

        let outcome = propose(&cohort.borrowed(), &settings, &mut |_| {
            heard += 1;
            if heard == stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });

        prop_assert_eq!(outcome, Err(Cancelled));
        prop_assert_eq!(heard, stop_at);
    }
}
