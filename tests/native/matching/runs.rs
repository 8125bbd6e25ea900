//! Runs of a few people, one by one.

use std::ops::ControlFlow;

use turnabout::domain::matching::{
    Fit, Outcome, Rule, RuleCount, Settings, UnmatchedReason, Weights, propose,
};
use turnabout::domain::participant::{Capacity, Participant, Profile, Role};
use turnabout::domain::topic::{Priority, Skill};

use super::cohort::{OwnedCohort, id, lenient, mentee, mentor, person, short, taught, wanted};

fn run(cohort: &OwnedCohort, settings: &Settings) -> Outcome {
    propose(&cohort.borrowed(), settings, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

fn pairs(outcome: &Outcome) -> Vec<(&str, &str)> {
    let pairs = outcome.proposals.iter();
    pairs
        .map(|p| (p.mentor.as_str(), p.mentee.as_str()))
        .collect()
}

fn teaching(name: &str, topic: &str) -> Participant {
    let teaches = vec![taught(topic, Skill::VeryWell)];
    let profile = Profile {
        teaches,
        ..Profile::default()
    };
    Participant {
        profile,
        ..mentor(name)
    }
}

fn wanting(name: &str, topic: &str) -> Participant {
    let wants = vec![wanted(topic, Priority::High)];
    let profile = Profile {
        wants,
        ..Profile::default()
    };
    Participant {
        profile,
        ..mentee(name)
    }
}

#[test]
fn nobody_gives_no_pairs() {
    let outcome = run(&OwnedCohort::of(Vec::new()), &lenient());

    assert_eq!((outcome.proposals.len(), outcome.unmatched.len()), (0, 0));
    assert_eq!(
        (outcome.total, outcome.lowest, outcome.considered),
        (0, None, 0)
    );
}

#[test]
fn one_person_alone_hears_that_nobody_is_there() {
    let outcome = run(&OwnedCohort::of(vec![mentor("asa")]), &lenient());

    assert_eq!(
        outcome.unmatched[0].reason,
        UnmatchedReason::NobodyOnTheOtherSide
    );
}

#[test]
fn one_person_on_both_sides_is_not_paired_with_themselves() {
    let outcome = run(
        &OwnedCohort::of(vec![person("asa", Role::Both)]),
        &lenient(),
    );

    let rules = vec![RuleCount {
        rule: Rule::SamePerson,
        pairs: 1,
    }];
    assert_eq!(outcome.unmatched.len(), 2);
    assert_eq!(
        outcome.unmatched[0].reason,
        UnmatchedReason::EveryPairBarred { rules }
    );
}

#[test]
fn a_locked_pair_is_not_proposed_the_other_way_round() {
    let both = |name: &str| Participant {
        capacity: Capacity::new(2).unwrap(),
        ..person(name, Role::Both)
    };
    let cohort = OwnedCohort {
        locked: [(id("bo"), id("asa"))].into(),
        ..OwnedCohort::of(vec![both("asa"), both("bo")])
    };

    let outcome = run(&cohort, &lenient());

    assert_eq!(pairs(&outcome), [("bo", "asa")]);
}

#[test]
fn somebody_entered_twice_under_one_address_is_not_paired_with_themselves() {
    let (one, mut other) = (mentor("asa"), mentee("asa"));
    other.id = id("second-row");

    let outcome = run(&OwnedCohort::of(vec![one, other]), &lenient());

    assert!(outcome.proposals.is_empty());
}

#[test]
fn when_everyone_is_equal_the_order_of_addresses_decides() {
    let people = ["c", "a", "b"].map(mentor).into_iter();
    let people = people.chain(["z", "x", "y"].map(mentee)).collect();

    let outcome = run(&OwnedCohort::of(people), &lenient());

    assert_eq!(pairs(&outcome), [("a", "x"), ("b", "y"), ("c", "z")]);
}

#[test]
fn serving_more_people_goes_before_a_better_fit() {
    let mut people = vec![
        teaching("m1", "AI"),
        teaching("m2", "Data"),
        wanting("e1", "AI"),
        wanting("e2", "Data"),
    ];
    people[0].profile.unit = Some(short("Law"));
    people[3].profile.unit = Some(short("Care"));
    people[1].profile.unit = Some(short("Care"));
    people[2].profile.unit = Some(short("Sales"));
    let mut settings = lenient();
    settings.rules.same_unit_allowed = false;

    let outcome = run(&OwnedCohort::of(people), &settings);

    assert_eq!(pairs(&outcome), [("m1", "e2"), ("m2", "e1")]);
}

#[test]
fn a_second_partner_waits_until_everybody_has_a_first() {
    let mut generous = teaching("generous", "AI");
    generous.capacity = Capacity::new(2).unwrap();
    let people = vec![
        generous,
        mentor("other"),
        wanting("e1", "AI"),
        wanting("e2", "AI"),
    ];

    let outcome = run(&OwnedCohort::of(people), &lenient());

    let mentors: Vec<&str> = pairs(&outcome).iter().map(|pair| pair.0).collect();
    assert_eq!(mentors, ["generous", "other"]);
    assert!(outcome.unmatched.is_empty());
}

#[test]
fn a_standing_pairing_takes_a_place_and_is_not_proposed_again() {
    let mut cohort = OwnedCohort::of(vec![mentor("asa"), mentee("bo"), mentee("cia")]);
    cohort.people[0].capacity = Capacity::new(2).unwrap();
    cohort.standing.insert((id("asa"), id("bo")));

    let outcome = run(&cohort, &lenient());

    assert_eq!(pairs(&outcome), [("asa", "cia")]);
    assert!(outcome.unmatched.is_empty());
}

#[test]
fn those_left_hear_why() {
    let mut people = vec![mentor("asa"), mentee("bo"), mentee("cia"), mentee("dan")];
    people[0].profile.languages = vec![short("Swedish")];
    people[3].profile.languages = vec![short("Finnish")];

    let outcome = run(&OwnedCohort::of(people), &lenient());

    let reasons: Vec<_> = outcome.unmatched.iter().map(|u| &u.reason).collect();
    let rules = vec![RuleCount {
        rule: Rule::Language,
        pairs: 1,
    }];
    assert_eq!(
        reasons,
        [
            &UnmatchedReason::NotEnoughOnTheOtherSide { permitted: 1 },
            &UnmatchedReason::EveryPairBarred { rules },
        ]
    );
}

#[test]
fn weights_of_nothing_but_zero_give_a_fit_of_zero() {
    let settings = Settings {
        weights: Weights::NONE,
        ..lenient()
    };
    let people = vec![teaching("asa", "AI"), wanting("bo", "AI")];

    let outcome = run(&OwnedCohort::of(people), &settings);

    assert_eq!((outcome.proposals.len(), outcome.total), (1, 0));
    assert_eq!(outcome.lowest, Fit::from_ten_thousandths(0));
}

#[test]
fn a_fit_is_rounded_half_up() {
    let of = |weighted: &[(u8, u16)]| Fit::of(weighted.iter().copied()).ten_thousandths();

    assert_eq!(of(&[]), 0);
    assert_eq!(of(&[(0, 10_000)]), 0);
    assert_eq!(of(&[(1, 0), (1, 1)]), 1);
    assert_eq!(of(&[(2, 0), (1, 1)]), 0);
    assert_eq!(of(&[(1, 0), (2, 1)]), 1);
    assert_eq!(of(&[(10, 10_000), (10, 10_000)]), 10_000);
}
