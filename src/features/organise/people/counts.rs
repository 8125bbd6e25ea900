//! How many of whom, in words.

use std::sync::Arc;

use leptos_i18n::t_string;

use crate::domain::participant::{Participant, Role};
use crate::features::shared::count::count;
use crate::features::shared::language::Texts;

/// How many of whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub people: usize,
    mentors: usize,
    mentees: usize,
    both: usize,
}

impl Counts {
    /// Counts people.
    pub fn of(people: &[Arc<Participant>]) -> Self {
        let with = |role| people.iter().filter(|person| person.role == role).count();
        Self {
            people: people.len(),
            mentors: with(Role::Mentor),
            mentees: with(Role::Mentee),
            both: with(Role::Both),
        }
    }
}

/// "100 people, 50 mentors, 50 mentees".
pub fn counted(i18n: Texts, counts: Counts) -> String {
    let mut parts = vec![
        t_string!(
            i18n,
            people.count_people,
            count = count(i18n, counts.people)
        ),
        t_string!(
            i18n,
            people.count_mentors,
            count = count(i18n, counts.mentors)
        ),
        t_string!(
            i18n,
            people.count_mentees,
            count = count(i18n, counts.mentees)
        ),
    ];
    if counts.both > 0 {
        parts.push(t_string!(
            i18n,
            people.count_both,
            count = count(i18n, counts.both)
        ));
    }
    parts.join(", ")
}

/// "12 of 100 fit".
pub fn found(i18n: Texts, number: usize, total: usize) -> String {
    if number == 0 {
        t_string!(i18n, people.none_found).to_owned()
    } else {
        t_string!(
            i18n,
            people.found,
            count = count(i18n, number),
            total = count(i18n, total)
        )
    }
}
