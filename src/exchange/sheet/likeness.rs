//! Two entries that may be one person: pointed out, with what is taken for granted until the coordinator
//! says otherwise.

use std::collections::HashMap;

use super::problem::Place;
use crate::domain::id::ParticipantId;
use crate::domain::participant::Participant;

/// Where the first of the two stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// In an earlier row.
    Row(Place),
    /// Among the people who are here already.
    Here(ParticipantId),
}

/// What the two have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shares {
    /// The address, upper and lower case not told apart.
    Address,
    /// The user name or staff number.
    Account,
    /// The name alone.
    Name,
}

/// Two entries that may be one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// Where the first stands.
    pub first: Standing,
    /// Where the second stands.
    pub second: Place,
    /// What they have in common.
    pub shares: Shares,
    /// Whether they were taken for one person. Until somebody says otherwise, the same address or account
    /// is one person, and so is the same name as long as no two addresses or accounts speak against it.
    pub is_same: bool,
    /// What each of them says.
    pub people: Box<(Participant, Participant)>,
}

/// What the coordinator said about entries that may be one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(HashMap<(Standing, Place), bool>);

impl Decisions {
    /// Whether the coordinator called the two one person; `None` when nothing was said.
    #[must_use]
    pub fn of(&self, first: &Standing, second: Place) -> Option<bool> {
        self.0.get(&(first.clone(), second)).copied()
    }
}

impl FromIterator<(Standing, Place, bool)> for Decisions {
    fn from_iter<Said: IntoIterator<Item = (Standing, Place, bool)>>(said: Said) -> Self {
        let said = said.into_iter();
        Self(
            said.map(|(first, second, same)| ((first, second), same))
                .collect(),
        )
    }
}
