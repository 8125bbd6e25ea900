//! The smallest change that would help somebody who is left.
//!
//! Somebody is helped when there is then a choice that serves them besides everybody whom the run serves.
//! With a new pair that is so exactly when the other one [can make room](room), because the run serves the
//! most people already: a better choice that uses the pair differs from this one by a chain of exchanges,
//! and a chain that serves one more ends at a free place or at somebody who keeps another partner.
//!
//! So the next run serves at least one person more. When the change is to the answers of this person, who
//! takes this side only, it is this person: any choice that serves more must use one of the new pairs, and
//! they are all theirs. When others gain from the change too, one of them may be chosen instead.
//!
//! The kinds of change are tried from the smallest on, and whoever is helped is looked at no further. What
//! people asked for or said no to is never argued with: lines, people to avoid, refusals, pairs forbidden.

mod after_run;
mod language;
mod newcomer;
mod place;
mod relaxed;
mod room;
mod time;

pub use after_run::AfterRun;
pub use newcomer::Newcomer;

use self::relaxed::{Relaxed, relaxations};
use self::room::Room;
use super::prepared::Person;
use super::watch::{Cancelled, Watch};
use crate::domain::id::ParticipantId;
use crate::domain::text::ShortText;

/// The smallest change that would help somebody who is left, in the order of smallness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Help {
    /// More time in common with somebody.
    MoreTime {
        /// With whom.
        with: ParticipantId,
        /// How many minutes a week are missing.
        minutes: u32,
        /// How many minutes a week the two share now.
        shared: u32,
        /// Who would have to mark more time.
        whose: WhoseTime,
    },
    /// That pairs of an earlier round may be paired again.
    PairedBeforeAllowed,
    /// That two people of the same unit may be paired.
    SameUnitAllowed,
    /// A lower minimum level gap.
    LowerLevelGap {
        /// How many levels the mentee must then stand above the mentor. Nobody is helped by this to learn
        /// from somebody above them, though 0 switches the rule off.
        to: u8,
    },
    /// A language that the person has not named.
    Language {
        /// The one that opens the most pairs.
        language: ShortText,
        /// With how many people who could make room.
        speakers: u32,
    },
    /// One more place for somebody.
    OneMorePlace {
        /// For whom: of all with whom a pair is permitted, the one who would fit best.
        of: ParticipantId,
    },
    /// One more person on the other side.
    OneMorePerson(Newcomer),
}

/// Who would have to mark more time, so that two people share enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhoseTime {
    /// The person who is left: the other has marked enough.
    Own,
    /// Both, for the other has marked less than is needed.
    Both,
}

/// What would help each of the people who are left, in their order; `None` where no single change would.
pub fn helps(
    after: &AfterRun<'_>,
    left: &[&Person<'_>],
    watch: &mut Watch<'_>,
) -> Result<Vec<Option<Help>>, Cancelled> {
    let mut found = Found::new(left);
    let room = Room::after(after);
    if room.is_there_any() {
        let makers = room.makers(after, Relaxed::NOTHING, watch)?;
        found.fill(|people| time::helps(after, &makers, people, watch))?;
        for (relaxed, help) in relaxations(&after.prepared.settings.rules) {
            found.fill(|people| {
                let makers = room.makers(after, relaxed, watch)?;
                let is_helped = relaxed::are_helped(after, relaxed, &makers, people, watch)?;
                let help = |is_helped: bool| is_helped.then(|| help.clone());
                Ok(is_helped.into_iter().map(help).collect())
            })?;
        }
        found.fill(|people| language::helps(after, &makers, people, watch))?;
    }
    found.fill(|people| place::helps(after, people, watch))?;
    found.fill(|people| {
        Ok(people
            .iter()
            .map(|who| newcomer::help(after, who))
            .collect())
    })?;
    Ok(found.helps)
}

/// What has been found so far.
struct Found<'a> {
    left: &'a [&'a Person<'a>],
    helps: Vec<Option<Help>>,
}

impl<'a> Found<'a> {
    fn new(left: &'a [&'a Person<'a>]) -> Self {
        Self {
            left,
            helps: vec![None; left.len()],
        }
    }

    /// Tries a kind of change for those for whom nothing has been found.
    fn fill(
        &mut self,
        kind: impl FnOnce(&[&Person<'_>]) -> Result<Vec<Option<Help>>, Cancelled>,
    ) -> Result<(), Cancelled> {
        let open: Vec<usize> = (0..self.left.len())
            .filter(|at| self.helps[*at].is_none())
            .collect();
        if open.is_empty() {
            return Ok(());
        }
        let people: Vec<&Person<'_>> = open.iter().map(|at| self.left[*at]).collect();
        for (at, help) in open.into_iter().zip(kind(&people)?) {
            self.helps[at] = help;
        }
        Ok(())
    }
}
