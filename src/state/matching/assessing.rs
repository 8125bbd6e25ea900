//! The judgement on one pair, made here and now for the coordinator's eyes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use super::inputs::{is_declined, offsets};
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Cohort, Keep, Pairs, Verdict, assess};
use crate::domain::pairing::{Pairing, PairingState};
use crate::domain::participant::Participant;
use crate::domain::text::{EmailAddress, normalised};
use crate::state::AppState;

/// Whether earlier answers and standing pairings of the two count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairHistory {
    /// They do: whoever is paired already or has declined may not be paired again.
    Counts,
    /// They do not: the two are judged by their answers alone.
    LeftOut,
}

impl AppState {
    /// Judges one pair by the programme's settings as they are now. `None` when either is not here.
    pub fn assess_pair(
        self,
        mentor: &ParticipantId,
        mentee: &ParticipantId,
        history: PairHistory,
    ) -> Option<Verdict> {
        let programme = self.programme()?;
        let people = self.people().with(|people| {
            let both = [
                people.iter().find(|person| person.id == *mentor)?,
                people.iter().find(|person| person.id == *mentee)?,
            ];
            Some(with_everybody_named(people, both))
        })?;
        let pairs_where = |wanted: &dyn Fn(&Pairing) -> bool| -> Pairs {
            match history {
                PairHistory::LeftOut => Pairs::new(),
                PairHistory::Counts => self.pairings.with(|list| {
                    list.iter()
                        .map(|known| &known.pairing)
                        .filter(|pairing| wanted(pairing))
                        .map(|pairing| (pairing.mentor.clone(), pairing.mentee.clone()))
                        .filter(|(one, other)| {
                            [one, other].map(|id| id == mentor || id == mentee) == [true, true]
                        })
                        .collect()
                }),
            }
        };
        let cohort = Cohort {
            people: &people,
            levels: &programme.levels,
            zone_offsets: &offsets(people.iter()),
            refusals: &pairs_where(&is_declined),
            paired_before: &Pairs::new(),
            standing: &pairs_where(&|pairing| pairing.state() != PairingState::Declined),
            forbidden: &Pairs::new(),
            locked: &Pairs::new(),
            kept: &Pairs::new(),
            keep: Keep::default(),
        };
        assess(&cohort, &programme.matching, mentor, mentee)
    }
}

/// The two, and everybody whom they or those name: line managers up the line, people to avoid. What the
/// rules say of the two rests on nobody else.
fn with_everybody_named(
    people: &[Arc<Participant>],
    both: [&Arc<Participant>; 2],
) -> Vec<Participant> {
    let mut found: BTreeSet<ParticipantId> = BTreeSet::new();
    let mut kept: Vec<Participant> = Vec::new();
    let mut open: Vec<&Arc<Participant>> = both.to_vec();
    let mut directory: Option<BTreeMap<String, Vec<&Arc<Participant>>>> = None;
    while let Some(person) = open.pop() {
        if !found.insert(person.id.clone()) {
            continue;
        }
        kept.push(Participant::clone(person));
        let named = person
            .profile
            .line_manager
            .iter()
            .chain(&person.profile.avoid);
        for reference in named {
            let directory = directory.get_or_insert_with(|| directory_of(people));
            let who = directory.get(&normalised(reference.as_str()));
            open.extend(who.into_iter().flatten());
        }
    }
    kept
}

fn directory_of(people: &[Arc<Participant>]) -> BTreeMap<String, Vec<&Arc<Participant>>> {
    let mut directory: BTreeMap<String, Vec<&Arc<Participant>>> = BTreeMap::new();
    for person in people {
        let address = person.email.as_ref().map(EmailAddress::normalised);
        for key in address.into_iter().chain([person.name.normalised()]) {
            directory.entry(key).or_default().push(person);
        }
    }
    directory
}
