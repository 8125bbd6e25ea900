//! An application: what somebody answered, checked, as it goes to the coordinator.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::id::{ApplicationId, GuideId, ParticipantId, ProgrammeId, QuestionId};
use super::participant::{Capacity, Participant, Profile, Role};
use super::text::{EmailAddress, LongText, PersonName, TopicName};

/// Answers that are sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Which application; the same when it is sent again.
    pub id: ApplicationId,
    /// The higher number is the newer.
    pub number: u32,
    /// Name.
    pub name: PersonName,
    /// E-mail address.
    pub email: Option<EmailAddress>,
    /// The part that the person would like to take.
    pub role: Role,
    /// How many partners; none where it was not asked.
    pub capacity: Option<Capacity>,
    /// The answers that matching uses.
    pub profile: Profile,
    /// Whether people not to be paired with go along: they travel in a file alone. Where they do not, what
    /// the coordinator has of them stays.
    pub tells_avoid: bool,
    /// All other answers, by question.
    pub extra: BTreeMap<QuestionId, Extra>,
    /// The guides that are done, where the person agreed to tell.
    pub guides: Option<BTreeSet<GuideId>>,
    /// When the person agreed that the answers are used.
    pub agreed_on: NaiveDate,
    /// How long they may be kept.
    pub keep_until: NaiveDate,
}

/// An answer that matching does not use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extra {
    /// A text.
    Text(LongText),
    /// The identifiers of what was chosen.
    Chosen(BTreeSet<String>),
    /// Statements of a scale, each with its step.
    Steps(BTreeMap<String, u8>),
    /// A box that was ticked, and when.
    Agreed(NaiveDate),
    /// Examples of topics.
    Examples(Vec<(TopicName, LongText)>),
}

/// Somebody takes an application back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Which application.
    pub application: ApplicationId,
    /// The higher number is the newer.
    pub number: u32,
    /// Whose it was.
    pub name: PersonName,
}

impl Application {
    /// The person as the coordinator would hold them.
    #[must_use]
    pub fn participant(&self, id: ParticipantId) -> Participant {
        Participant {
            id,
            name: self.name.clone(),
            email: self.email.clone(),
            role: self.role,
            offers_both: false,
            capacity: self.capacity.unwrap_or_default(),
            profile: self.profile.clone(),
        }
    }

    /// The same without what may travel in a file alone.
    #[must_use]
    pub fn without_avoid(mut self) -> Self {
        self.profile.avoid.clear();
        self.tells_avoid = false;
        self
    }
}

/// An application as the coordinator keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedApplication {
    /// Which application.
    pub id: ApplicationId,
    /// To which programme.
    pub programme: ProgrammeId,
    /// The higher number is the newer.
    pub number: u32,
    /// When it was taken in.
    pub received_on: NaiveDate,
    /// What it says; none when it was withdrawn, of which nothing is kept but that.
    pub content: Option<ReceivedContent>,
}

/// What an application that was taken in says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedContent {
    /// Whom it is about.
    pub person: ParticipantId,
    /// The packet as it came, as JSON.
    pub packet: String,
}
