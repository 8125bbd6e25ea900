//! What the format of a programme changes.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use proptest::prelude::*;
use turnabout::domain::matching::{
    Bar, Criterion, Format, Outcome, Rules, Settings, Verdict, Weights, assess, propose,
};
use turnabout::domain::participant::{Capacity, Participant, Role};
use turnabout::domain::topic::{Priority, Skill};

use super::cohort::{
    OwnedCohort, any_cohort_of, any_settings, id, lenient, level, person, taught, wanted,
};

const IN_RETURN: Criterion = Criterion::LearningInReturn;

#[test]
fn a_criterion_that_begins_to_play_a_part_gets_its_usual_weight() {
    let one_way = Settings::default();
    let usual = Settings::usual(Format::Reciprocal);

    let reciprocal = one_way.clone().in_format(Format::Reciprocal);

    assert_eq!(one_way.weights.of(IN_RETURN), 0);
    assert_eq!(reciprocal, usual);
    assert_eq!(usual.weight(IN_RETURN), IN_RETURN.usual_weight());
    let others = Criterion::ALL
        .into_iter()
        .filter(|other| *other != IN_RETURN);
    for criterion in others {
        assert_eq!(usual.weight(criterion), one_way.weight(criterion));
    }
}

#[test]
fn what_was_chosen_outlasts_another_format() {
    let chosen = Settings {
        rules: Rules {
            minimum_level_gap: 3,
            ..Rules::default()
        },
        weights: Weights::NONE.with(IN_RETURN, 3).with(Criterion::Time, 1),
        ..Settings::usual(Format::Reciprocal)
    };

    let one_way = chosen.clone().in_format(Format::OneWay);

    assert_eq!(one_way.weight(IN_RETURN), 0);
    assert_eq!(one_way.in_format(Format::Reciprocal), chosen);
}

#[test]
fn a_weight_of_nothing_stays_while_the_format_does() {
    let chosen = Settings {
        weights: Weights::NONE,
        ..Settings::usual(Format::Reciprocal)
    };

    assert_eq!(chosen.clone().in_format(Format::Reciprocal), chosen);
}

fn run(cohort: &OwnedCohort, settings: &Settings) -> Outcome {
    propose(&cohort.borrowed(), settings, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// Two who take both parts and could be paired either way: Bo can teach what Åsa wants to learn.
fn two_of_both_parts() -> Vec<Participant> {
    let both = |name: &str| Participant {
        capacity: Capacity::new(2).unwrap(),
        ..person(name, Role::Both)
    };
    let (mut asa, mut bo) = (both("asa"), both("bo"));
    asa.profile.wants = vec![wanted("AI tools", Priority::High)];
    bo.profile.teaches = vec![taught("AI tools", Skill::VeryWell)];
    vec![asa, bo]
}

fn pairs_of(people: Vec<Participant>, settings: Settings) -> Vec<(String, String)> {
    let outcome = run(&OwnedCohort::of(people), &settings);
    let pairs = outcome.proposals.iter();
    let pairs = pairs.map(|pair| (pair.mentor.to_string(), pair.mentee.to_string()));
    pairs.collect()
}

#[test]
fn two_who_take_both_parts_meet_one_way_by_what_is_learned() {
    let reciprocal = Settings {
        format: Format::Reciprocal,
        ..lenient()
    };
    let (asa, bo) = ("asa".to_owned(), "bo".to_owned());

    let one_way = pairs_of(two_of_both_parts(), lenient());
    let both_ways = pairs_of(two_of_both_parts(), reciprocal);

    assert_eq!(one_way, [(bo.clone(), asa.clone())]);
    assert_eq!(both_ways, [(asa.clone(), bo.clone()), (bo, asa)]);
}

#[test]
fn the_junior_of_two_who_take_both_parts_mentors_whatever_is_learned() {
    let mut people = two_of_both_parts();
    people[0].profile.level = Some(level("Junior"));
    people[1].profile.level = Some(level("Senior"));

    let pairs = pairs_of(people, lenient());

    assert_eq!(pairs, [("asa".to_owned(), "bo".to_owned())]);
}

#[test]
fn the_other_way_round_is_barred_and_says_so() {
    let cohort = OwnedCohort::of(two_of_both_parts());

    let verdict = assess(&cohort.borrowed(), &lenient(), &id("asa"), &id("bo"));

    assert_eq!(verdict, Some(Verdict::Barred(vec![Bar::OneWay])));
}

proptest! {
    #[test]
    fn in_a_one_way_programme_nobody_is_both_mentor_and_mentee_of_the_same_person(
        cohort in any_cohort_of(8, 3),
        settings in any_settings(),
    ) {
        let settings = Settings { format: Format::OneWay, ..settings };

        let outcome = run(&cohort, &settings);

        let pairs: BTreeSet<_> = outcome.proposals.iter().map(|p| (&p.mentor, &p.mentee)).collect();
        prop_assert!(pairs.iter().all(|(mentor, mentee)| !pairs.contains(&(mentee, mentor))));
    }
}
