//! What taking in applications would do: who is new, who changes and how, who takes an application back,
//! and what is none of these. Nothing is done here.
//!
//! An application that was taken in before belongs to the person it was taken in for. A new one belongs
//! to the person who has its address and name; who has one of the two is asked. Of several packets
//! of one application the newest counts, and of several applications of one person the one made last. The
//! order in which packets arrive decides nothing.

mod arriving;
mod kept;
mod merge;
mod newest;
mod plan;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::application::ReceivedApplication;
use crate::domain::id::{ApplicationId, ParticipantId, ProgrammeId};
use crate::domain::participant::Participant;
use crate::domain::text::{PersonName, ShortText};
use crate::exchange::packet::{Packet, PacketError};
use crate::exchange::sheet::Shares;

pub use kept::{Kept, Subject};
pub use plan::plan;

/// The most packets that are taken in at once. Each has at most
/// [`MOST_BYTES`](crate::exchange::packet::MOST_BYTES).
pub const MOST_PACKETS: usize = 5_000;
/// The most bytes of a text that several packets are pasted in: 16 MiB.
pub const MOST_PASTED_BYTES: usize = 16 * 1024 * 1024;

/// Where a packet came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A file of this name.
    File(String),
    /// A text that was pasted, the how manieth.
    Pasted(usize),
    /// The link by which the reader came.
    Link,
}

/// Why something that arrived cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no packet that can be taken.
    Packet(PacketError),
    /// The browser could not read the file.
    File,
}

/// Something that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Where it came from.
    pub source: Source,
    /// What it is.
    pub read: Result<Packet, Unread>,
}

/// What the coordinator said about an application and a person who is here: whether they are one.
pub type Decisions = BTreeMap<(ParticipantId, ApplicationId), bool>;

/// What a plan rests on.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The programme that is shown; none while there is none.
    pub programme: Option<&'a ProgrammeId>,
    /// Whether the sample is shown.
    pub is_sample: bool,
    /// The people of that programme.
    pub people: &'a [Arc<Participant>],
    /// The applications that were taken in, of every programme that is coordinated here.
    pub received: &'a [ReceivedApplication],
    /// What those programmes are called.
    pub programmes: &'a [(ProgrammeId, ShortText)],
    /// What was said about those who may be one person.
    pub decisions: &'a Decisions,
}

/// Somebody in a list, and where the packet came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name in the packet.
    pub name: PersonName,
    /// Where it came from.
    pub source: Source,
}

/// An application of somebody who is not here yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// The person, with an identifier that stands for the application alone.
    pub person: Participant,
    /// Where it came from.
    pub source: Source,
    /// Whether it was written without a programme's own questionnaire.
    pub is_general: bool,
}

/// An application that changes somebody who is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// As they are here.
    pub before: Arc<Participant>,
    /// As they would be.
    pub after: Participant,
    /// Where it came from.
    pub source: Source,
    /// Whether it was written without a programme's own questionnaire.
    pub is_general: bool,
    /// Whether it is the first application of this person.
    pub is_first: bool,
}

/// An application that is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Whose, by the packet.
    pub listed: Listed,
    /// Who is removed with it; none where it was not here, or where the person has another.
    pub removes: Option<ParticipantId>,
    /// Whether the application was here.
    pub was_here: bool,
}

/// Why a packet is not for what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// It belongs to another programme, of this name.
    Programme(ShortText),
    /// It is real, and the sample is shown.
    RealWithinSample,
    /// It is of the sample, and real data is shown.
    SampleWithinReal,
}

/// A packet that is no application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OtherKind {
    /// A pairing.
    Pairing,
    /// An answer to one.
    Answer,
    /// What one of a pair hands to the other.
    Update,
    /// What a programme is.
    Programme,
    /// A check-in.
    CheckIn,
    /// Something that is asked of the coordinator.
    Help,
}

/// An application and somebody who is here may be one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// Who is here.
    pub here: Arc<Participant>,
    /// Which application.
    pub application: ApplicationId,
    /// The person as the application has them.
    pub applies: Participant,
    /// Where it came from.
    pub source: Source,
    /// What they have in common.
    pub shares: Shares,
    /// Whether they were taken for one person.
    pub is_same: bool,
}

/// What taking in would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Applications of people who are not here yet.
    pub new: Vec<New>,
    /// Applications of people who are here.
    pub changed: Vec<Changed>,
    /// Packets that are here just so.
    pub unchanged: Vec<Listed>,
    /// Applications that are taken back.
    pub withdrawn: Vec<Withdrawn>,
    /// Packets of which there is a newer one, or the same once more.
    pub older: Vec<Listed>,
    /// Packets that are not for what is shown.
    pub elsewhere: Vec<(Listed, Elsewhere)>,
    /// What cannot be read.
    pub unreadable: Vec<(Source, Unread)>,
    /// Packets that are no application.
    pub others: Vec<(Source, OtherKind)>,
    /// Those who may be one person.
    pub likenesses: Vec<Likeness>,
    /// Who is removed.
    pub removed: Vec<ParticipantId>,
    /// The records of applications that are written.
    pub kept: Vec<Kept>,
}

impl Plan {
    /// How many applications are taken in or taken back.
    #[must_use]
    pub fn takes(&self) -> usize {
        self.new.len() + self.changed.len() + self.withdrawn.len()
    }
}
