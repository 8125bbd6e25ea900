//! Large runs, measured by hand: `cargo test --release --test native large -- --ignored --nocapture`.

use std::ops::ControlFlow;
use std::time::Instant;

use turnabout::domain::matching::{Phase, propose};
use turnabout::domain::participant::{Capacity, Participant, Profile};
use turnabout::domain::topic::{Priority, Skill};

use super::cohort::{OwnedCohort, lenient, mentee, mentor, short, taught, wanted};

/// The next of a fixed row of numbers that look like chance.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1);
    usize::try_from(*state >> 33).unwrap()
}

/// So many mentors and mentees with a few of `topics` topics each and one of `units` units.
fn large(mentors: usize, mentees: usize, topics: usize, units: usize) -> OwnedCohort {
    let mut state = 7;
    let mut profile = |teaches: bool| {
        let names: Vec<String> = (0..1 + next(&mut state) % 4)
            .map(|_| format!("Topic {}", next(&mut state) % topics))
            .collect();
        let unit = short(&format!("Unit {}", next(&mut state) % units));
        let profession = short(&format!("Profession {}", next(&mut state) % units));
        let names = names.iter();
        let (teaches, wants) = if teaches {
            (names.map(|n| taught(n, Skill::Well)).collect(), Vec::new())
        } else {
            let wants = names.map(|n| wanted(n, Priority::Medium));
            (Vec::new(), wants.collect())
        };
        Profile {
            unit: Some(unit),
            profession: Some(profession),
            teaches,
            wants,
            ..Profile::default()
        }
    };
    let mut people: Vec<Participant> = Vec::new();
    for index in 0..mentors {
        people.push(Participant {
            profile: profile(true),
            ..mentor(&format!("mentor-{index}"))
        });
    }
    for index in 0..mentees {
        people.push(Participant {
            profile: profile(false),
            ..mentee(&format!("mentee-{index}"))
        });
    }
    OwnedCohort::of(people)
}

fn measure(name: &str, cohort: &OwnedCohort) {
    let mut settings = lenient();
    settings.rules.same_unit_allowed = false;
    let started = Instant::now();
    let mut phases = Vec::new();
    let outcome = propose(&cohort.borrowed(), &settings, &mut |progress| {
        if progress.done == 0 && !phases.iter().any(|(phase, _)| *phase == progress.phase) {
            phases.push((progress.phase, started.elapsed()));
        }
        ControlFlow::Continue(())
    });
    let outcome = outcome.unwrap();
    let at = |phase| phases.iter().find(|(p, _)| *p == phase).unwrap().1;
    println!(
        "{name}: {} pairs, total {}, {:?} scoring, {:?} choosing, {:?} in all",
        outcome.proposals.len(),
        outcome.total,
        at(Phase::Choosing) - at(Phase::Scoring),
        at(Phase::Explaining) - at(Phase::Choosing),
        started.elapsed(),
    );
    assert!(outcome.proposals.len() + outcome.unmatched.len() >= cohort.people.len() / 2);
}

#[test]
#[ignore = "measured by hand, in a release build"]
fn large_cohorts_take_seconds() {
    measure("1,000 × 1,000, few fits", &large(1_000, 1_000, 12, 6));
    measure("2,000 × 2,000, few fits", &large(2_000, 2_000, 12, 6));
    measure("2,000 × 2,000, many fits", &large(2_000, 2_000, 200, 50));
    measure("2,000 × 1,500, few fits", &large(2_000, 1_500, 12, 6));
    measure("1,500 × 2,000, few fits", &large(1_500, 2_000, 12, 6));
    measure(
        "2,000 × 2,000, everyone in two units",
        &large(2_000, 2_000, 2, 2),
    );
    let mut cohort = large(300, 2_000, 12, 6);
    for person in &mut cohort.people {
        if person.role.mentors() {
            person.capacity = Capacity::new(5).unwrap();
        }
    }
    measure("300 with 5 places × 2,000, few fits", &cohort);
}
