//! What has happened between people, by their places.

use std::collections::BTreeMap;

use super::names::sorted;
use crate::domain::id::ParticipantId;
use crate::domain::matching::cohort::{Cohort, Pairs};
use crate::domain::participant::Side;

/// The places of the people with whom something has happened, whichever side each took.
#[derive(Clone, Default)]
pub struct History {
    pub refusals: Vec<u32>,
    pub paired_before: Vec<u32>,
    pub standing: Vec<u32>,
    pub forbidden: Vec<u32>,
    pub locked: Vec<u32>,
    /// Places taken as a mentor, by pairings that stand or pairs that are locked.
    pub taken_as_mentor: u8,
    /// Places taken as a mentee.
    pub taken_as_mentee: u8,
}

/// Each person's history, by place.
pub fn histories(cohort: &Cohort<'_>, places: &BTreeMap<&ParticipantId, u32>) -> Vec<History> {
    let mut histories = vec![History::default(); cohort.people.len()];
    let mut enter = |pairs: &Pairs, note: fn(&mut History, Side, u32)| {
        for (mentor, mentee) in pairs {
            let (mentor, mentee) = (places.get(mentor).copied(), places.get(mentee).copied());
            // Somebody who has left still takes a place of the other's capacity.
            let nobody = u32::MAX;
            if let Some(place) = mentor {
                note(
                    &mut histories[place as usize],
                    Side::Mentor,
                    mentee.unwrap_or(nobody),
                );
            }
            if let Some(place) = mentee {
                note(
                    &mut histories[place as usize],
                    Side::Mentee,
                    mentor.unwrap_or(nobody),
                );
            }
        }
    };
    enter(cohort.refusals, |mine, _, other| mine.refusals.push(other));
    enter(cohort.paired_before, |mine, _, other| {
        mine.paired_before.push(other);
    });
    enter(cohort.forbidden, |mine, _, other| {
        mine.forbidden.push(other);
    });
    enter(cohort.standing, |mine, side, other| {
        mine.take_place(side);
        mine.standing.push(other);
    });
    for history in &mut histories {
        history.refusals = sorted(std::mem::take(&mut history.refusals));
        history.paired_before = sorted(std::mem::take(&mut history.paired_before));
        history.standing = sorted(std::mem::take(&mut history.standing));
        history.forbidden = sorted(std::mem::take(&mut history.forbidden));
    }
    histories
}

impl History {
    /// Takes a place on a side.
    pub fn take_place(&mut self, side: Side) {
        let taken = match side {
            Side::Mentor => &mut self.taken_as_mentor,
            Side::Mentee => &mut self.taken_as_mentee,
        };
        *taken = taken.saturating_add(1);
    }
}
