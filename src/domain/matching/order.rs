//! The order in which people are considered: by address, name and answers, never by identifier or row.
//!
//! Two people who agree in all of these are told apart by what happened between them and others
//! (refusals, earlier and standing pairings). Those who agree in that too are interchangeable.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::cohort::Cohort;
use crate::domain::id::ParticipantId;
use crate::domain::participant::{Participant, Profile};

/// The indices of the cohort's people in the order in which they are considered.
pub fn in_order(cohort: &Cohort<'_>) -> Vec<usize> {
    let keys: Vec<(String, String)> = cohort.people.iter().map(Participant::sort_key).collect();
    let compare = |a: usize, b: usize| {
        keys[a]
            .cmp(&keys[b])
            .then_with(|| by_answers(&cohort.people[a], &cohort.people[b]))
    };
    let mut order: Vec<usize> = (0..cohort.people.len()).collect();
    order.sort_by(|a, b| compare(*a, *b));
    let classes = classes_of(&order, compare);
    refined_by_history(cohort, order, classes)
}

/// Tells people with the same answers apart by whom they have refused, been paired with, and so on,
/// again and again until that tells no more of them apart.
fn refined_by_history(
    cohort: &Cohort<'_>,
    mut order: Vec<usize>,
    mut classes: Vec<usize>,
) -> Vec<usize> {
    let count = |classes: &[usize]| classes.iter().max().map_or(0, |highest| highest + 1);
    let mut found = count(&classes);
    while found < order.len() {
        let histories = histories(cohort, &classes);
        let compare = |a: usize, b: usize| {
            classes[a]
                .cmp(&classes[b])
                .then_with(|| histories[a].cmp(&histories[b]))
        };
        order.sort_by(|a, b| compare(*a, *b));
        let finer = classes_of(&order, compare);
        if count(&finer) == found {
            break;
        }
        found = count(&finer);
        classes = finer;
    }
    order
}

/// Numbers each person's class, counted from 0 in the order given; people who compare equal share one.
fn classes_of(order: &[usize], compare: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut classes = vec![0; order.len()];
    for pair in order.windows(2) {
        let differs = compare(pair[0], pair[1]) != Ordering::Equal;
        classes[pair[1]] = classes[pair[0]] + usize::from(differs);
    }
    classes
}

/// For each person, what happened with whom: the kind, the side taken, and the other's class.
fn histories(cohort: &Cohort<'_>, classes: &[usize]) -> Vec<Vec<(u8, u8, usize)>> {
    let places: BTreeMap<&ParticipantId, usize> = cohort
        .people
        .iter()
        .enumerate()
        .map(|(index, person)| (&person.id, index))
        .collect();
    let mut histories = vec![Vec::new(); classes.len()];
    let kinds = [
        cohort.refusals,
        cohort.paired_before,
        cohort.standing,
        cohort.forbidden,
        cohort.locked,
        cohort.kept,
    ];
    for (kind, pairs) in (0_u8..).zip(kinds) {
        for (mentor, mentee) in pairs {
            if let (Some(&mentor), Some(&mentee)) = (places.get(mentor), places.get(mentee)) {
                histories[mentor].push((kind, 0, classes[mentee]));
                histories[mentee].push((kind, 1, classes[mentor]));
            }
        }
    }
    for history in &mut histories {
        history.sort_unstable();
    }
    histories
}

/// A total order over everything a participant said. A new answer must be added here to compile.
fn by_answers(a: &Participant, b: &Participant) -> Ordering {
    answers(a).cmp(&answers(b))
}

fn answers(person: &Participant) -> impl Ord + '_ {
    let Participant {
        id: _,
        name,
        email,
        role,
        offers_both,
        capacity,
        profile,
    } = person;
    let Profile {
        level,
        unit,
        job_title,
        profession,
        location,
        time_zone,
        languages,
        line_manager,
        teaches,
        wants,
        free_time,
        meeting,
        working_style,
        avoid,
        about,
    } = profile;
    (
        (role, capacity, level, unit, location, profession),
        (teaches, wants, languages, time_zone, free_time),
        (meeting, working_style, line_manager, avoid),
        (job_title, about, offers_both, email, name),
    )
}
