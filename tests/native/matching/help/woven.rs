//! Cohorts in which nearly every pair is barred by one rule or another, so that people hang together by
//! chains.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use turnabout::domain::availability::WeekGrid;
use turnabout::domain::matching::{Objective, Rules, Settings};
use turnabout::domain::participant::{Capacity, Participant, Profile, Role};

use super::super::cohort::{
    OwnedCohort, Pairs, any_cohort_with_wishes, any_settings, level, person, short, zone,
};

/// Nobody takes both sides.
pub fn with_one_side_each(mut cohort: OwnedCohort) -> OwnedCohort {
    for (row, person) in cohort.people.iter_mut().enumerate() {
        if person.role == Role::Both {
            person.role = [Role::Mentor, Role::Mentee][row % 2];
        }
    }
    cohort
}

/// How a pair hangs together, apart from answers.
#[derive(Clone, Copy, Debug)]
enum Thread {
    Open,
    PairedBefore,
    Forbidden,
}

fn any_woven_profile() -> impl Strategy<Value = Profile> {
    let level_names = vec!["Junior", "Middle", "Senior"];
    let grids = vec![16..18, 16..17, 17..19, 18..20, 16..20];
    (
        option::weighted(0.3, select(level_names)),
        option::weighted(0.4, select(vec!["Sales", "Law"])),
        subsequence(vec!["Swedish", "English", "Finnish"], 0..=2),
        option::weighted(0.5, select(grids)),
    )
        .prop_map(|(level_name, unit, languages, free)| Profile {
            level: level_name.map(level),
            unit: unit.map(short),
            languages: languages.into_iter().map(short).collect(),
            time_zone: Some(zone("Europe/Stockholm")),
            free_time: free.map(WeekGrid::from_half_hours),
            ..Profile::default()
        })
}

/// Up to 6 mentors and 6 mentees with up to 2 places.
pub fn any_woven_cohort() -> impl Strategy<Value = OwnedCohort> {
    let side = || vec((1..=2_u8, any_woven_profile()), 1..=6);
    let thread = prop_oneof![
        3 => Just(Thread::Open),
        2 => Just(Thread::PairedBefore),
        3 => Just(Thread::Forbidden),
    ];
    (side(), side(), vec(thread, 36)).prop_map(|(mentors, mentees, threads)| {
        let people = |side: Vec<(u8, Profile)>, name: &str, role| -> Vec<Participant> {
            let people = side.into_iter().enumerate();
            let people = people.map(|(index, (capacity, profile))| Participant {
                capacity: Capacity::new(capacity).unwrap(),
                profile,
                ..person(&format!("{name}{index}"), role)
            });
            people.collect()
        };
        let mentors = people(mentors, "mentor", Role::Mentor);
        let mentees = people(mentees, "mentee", Role::Mentee);
        let (mut paired_before, mut forbidden) = (Pairs::new(), Pairs::new());
        let mut threads = threads.into_iter();
        for mentor in &mentors {
            for mentee in &mentees {
                let pair = (mentor.id.clone(), mentee.id.clone());
                match threads.next().unwrap() {
                    Thread::Open => {}
                    Thread::PairedBefore => drop(paired_before.insert(pair)),
                    Thread::Forbidden => drop(forbidden.insert(pair)),
                }
            }
        }
        OwnedCohort {
            paired_before,
            forbidden,
            ..OwnedCohort::of([mentors, mentees].concat())
        }
    })
}

/// Settings in which every rule is likely to hold.
pub fn any_strict_settings() -> impl Strategy<Value = Settings> {
    let rules = (
        0..3_u8,
        any::<bool>(),
        prop::bool::weighted(0.2),
        select(vec![0_u16, 30, 45, 60, 90]),
    );
    let objective = prop_oneof![Just(Objective::BestTotal), Just(Objective::Fairest)];
    (any_settings(), rules, objective).prop_map(|(settings, rules, objective)| Settings {
        rules: Rules {
            minimum_level_gap: rules.0,
            same_unit_allowed: rules.1,
            paired_before_allowed: rules.2,
            minutes_needed: rules.3,
        },
        objective,
        ..settings
    })
}

/// Cohorts of both kinds, in which nobody takes both sides.
pub fn any_one_sided_cohort() -> impl Strategy<Value = OwnedCohort> {
    prop_oneof![
        2 => any_woven_cohort(),
        1 => any_cohort_with_wishes(12, 2).prop_map(with_one_side_each),
    ]
}
