//! The files of pairs.

use std::collections::HashMap;
use std::io::{self, Write};

use super::Inputs;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{Fit, Outcome, permitted_pairs};
use crate::exchange::export::{PairList, PermittedPair, named};

/// What names everybody in a file.
pub struct Names<'a>(HashMap<&'a ParticipantId, &'a str>);

impl<'a> Names<'a> {
    pub fn of(inputs: &'a Inputs) -> Self {
        let people = inputs.people.iter();
        Self(people.map(|person| (&person.id, named(person))).collect())
    }

    pub fn of_person(&self, id: &ParticipantId) -> &'a str {
        self.0.get(id).copied().unwrap_or_default()
    }

    fn pair(&self, mentor: &ParticipantId, mentee: &ParticipantId, fit: Fit) -> PermittedPair<'a> {
        PermittedPair {
            mentor: self.of_person(mentor),
            mentee: self.of_person(mentee),
            fit: fit.ten_thousandths(),
        }
    }
}

/// Writes the pairs that were chosen and those that were locked, in the engine's order.
///
/// # Errors
/// When the writer fails.
pub fn write_pairs(inputs: &Inputs, outcome: &Outcome, out: impl Write) -> io::Result<()> {
    let names = Names::of(inputs);
    let mut list = PairList::new(out)?;
    for pair in &outcome.proposals {
        list.add(&names.pair(&pair.mentor, &pair.mentee, pair.assessment.fit))?;
    }
    list.finish()
}

/// Writes every pair that the rules permit, whatever is locked, in the engine's order.
///
/// # Errors
/// When the writer fails.
pub fn write_scores(inputs: &Inputs, out: impl Write) -> io::Result<()> {
    let names = Names::of(inputs);
    let mut list = PairList::new(out)?;
    let mut written = Ok(());
    permitted_pairs(
        &inputs.cohort_without_wishes(),
        &inputs.settings,
        &mut |pair| {
            if written.is_ok() {
                written = list.add(&names.pair(pair.mentor, pair.mentee, pair.fit));
            }
        },
    );
    written?;
    list.finish()
}
