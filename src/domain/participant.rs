//! A person who takes part, with the answers that matching uses.

use super::availability::WeekGrid;
use super::id::ParticipantId;
use super::text::{EmailAddress, LevelName, LongText, PersonName, ShortText, normalised};
use super::topic::{TaughtTopic, WantedTopic};
use super::zone::ZoneName;

/// The part somebody takes in the programme. The mentor is the junior one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The junior one, who teaches upward.
    Mentor,
    /// The senior one, who learns.
    Mentee,
    /// Both, with different partners.
    Both,
}

impl Role {
    /// Whether the person may be paired as a mentor.
    #[must_use]
    pub const fn mentors(self) -> bool {
        matches!(self, Self::Mentor | Self::Both)
    }

    /// Whether the person may be paired as a mentee.
    #[must_use]
    pub const fn learns(self) -> bool {
        matches!(self, Self::Mentee | Self::Both)
    }
}

/// One side of a pairing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The junior one.
    Mentor,
    /// The senior one.
    Mentee,
}

impl Side {
    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Mentor => Self::Mentee,
            Self::Mentee => Self::Mentor,
        }
    }

    /// The word by which a side is kept.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
        }
    }

    /// The side that a word names.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        [Self::Mentor, Self::Mentee]
            .into_iter()
            .find(|side| side.as_str() == word)
    }
}

/// How somebody wants to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingWay {
    /// In the same room.
    InPerson,
    /// By video or telephone.
    Remote,
    /// Either.
    Either,
}

/// How somebody likes to work in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkingStyle {
    /// With an agenda and clear steps.
    Planned,
    /// Open conversation that finds its own way.
    Exploring,
    /// Either.
    Either,
}

/// How many partners somebody takes on: 1 to 20.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Capacity(u8);

impl Capacity {
    /// One partner.
    pub const ONE: Self = Self(1);
    /// The most partners.
    pub const MOST: u8 = 20;

    /// A capacity from 1 to [`Self::MOST`]; `None` outside.
    #[must_use]
    pub const fn new(partners: u8) -> Option<Self> {
        if partners >= 1 && partners <= Self::MOST {
            Some(Self(partners))
        } else {
            None
        }
    }

    /// The number of partners.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Default for Capacity {
    fn default() -> Self {
        Self::ONE
    }
}

/// A person named in somebody's answers (a line manager, somebody to avoid): an e-mail address or a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonReference(ShortText);

impl PersonReference {
    /// A reference by address or name.
    #[must_use]
    pub const fn new(text: ShortText) -> Self {
        Self(text)
    }

    /// The text as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether this names the person: the same address, or the same name.
    #[must_use]
    pub fn names(&self, person: &Participant) -> bool {
        let wanted = normalised(self.0.as_str());
        person.name.normalised() == wanted
            || person
                .email
                .as_ref()
                .is_some_and(|email| email.normalised() == wanted)
    }
}

/// What somebody answered. An empty list or `None` means that it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Seniority.
    pub level: Option<LevelName>,
    /// Department.
    pub unit: Option<ShortText>,
    /// Job title.
    pub job_title: Option<ShortText>,
    /// Profession or field.
    pub profession: Option<ShortText>,
    /// Town or site.
    pub location: Option<ShortText>,
    /// IANA time zone.
    pub time_zone: Option<ZoneName>,
    /// Languages, as written.
    pub languages: Vec<ShortText>,
    /// Line manager; used only to keep the reporting line out of pairs.
    pub line_manager: Option<PersonReference>,
    /// Topics the person can teach.
    pub teaches: Vec<TaughtTopic>,
    /// Topics the person wants to learn.
    pub wants: Vec<WantedTopic>,
    /// Free time in the person's own time zone.
    pub free_time: Option<WeekGrid>,
    /// Way of meeting.
    pub meeting: Option<MeetingWay>,
    /// Working style.
    pub working_style: Option<WorkingStyle>,
    /// People the person asked not to be paired with.
    pub avoid: Vec<PersonReference>,
    /// A biography or other free text.
    pub about: Option<LongText>,
}

/// A participant as the coordinator holds one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Which participant.
    pub id: ParticipantId,
    /// Name.
    pub name: PersonName,
    /// E-mail address.
    pub email: Option<EmailAddress>,
    /// The part taken.
    pub role: Role,
    /// Whether the person offered to take both parts. It is only a mark: the role above decides.
    pub offers_both: bool,
    /// How many partners the person takes on, on each side taken.
    pub capacity: Capacity,
    /// Answers.
    pub profile: Profile,
}

impl Participant {
    /// What orders people wherever order matters: address, then name, both normalised; never id or row.
    #[must_use]
    pub fn sort_key(&self) -> (String, String) {
        (
            self.email
                .as_ref()
                .map(EmailAddress::normalised)
                .unwrap_or_default(),
            self.name.normalised(),
        )
    }
}
