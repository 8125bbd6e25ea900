//! A mentor and a mentee together: approved by the coordinator, begun when both have said yes.

use chrono::NaiveDate;

use super::id::{PairingId, ParticipantId, ProgrammeId};
use super::matching::Fit;
use super::participant::Side;
use super::text::{EmailAddress, LevelName, PersonName, ShortText, TopicName};

/// What one side said to a proposed pairing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Waiting,
    /// "Yes, gladly."
    Accepted(NaiveDate),
    /// "I would rather not." No reason is asked.
    Declined(NaiveDate),
}

/// Where a pairing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairingState {
    /// At least one side has not answered, and nobody has declined.
    Waiting,
    /// Both have said yes.
    Accepted,
    /// One has said no.
    Declined,
}

/// How a pairing came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A proposal of a run, approved, with its fit.
    Proposed(Fit),
    /// Put together by hand, with the fit if the rules permit the pair.
    ByHand(Option<Fit>),
}

/// A pairing as the coordinator holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// Which pairing.
    pub id: PairingId,
    /// The junior one.
    pub mentor: ParticipantId,
    /// The senior one.
    pub mentee: ParticipantId,
    /// The day of approval.
    pub approved_on: NaiveDate,
    /// How it came about.
    pub origin: Origin,
    /// Why these two, as both may read it.
    pub reasons: Vec<SharedReason>,
    /// What the mentor said.
    pub mentor_answer: Answer,
    /// What the mentee said.
    pub mentee_answer: Answer,
    /// The day on which the packets were last handed out.
    pub handed_out_on: Option<NaiveDate>,
}

impl Pairing {
    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> PairingState {
        match (self.mentor_answer, self.mentee_answer) {
            (Answer::Declined(_), _) | (_, Answer::Declined(_)) => PairingState::Declined,
            (Answer::Accepted(_), Answer::Accepted(_)) => PairingState::Accepted,
            _ => PairingState::Waiting,
        }
    }

    /// What one side said.
    #[must_use]
    pub const fn answer_of(&self, side: Side) -> Answer {
        match side {
            Side::Mentor => self.mentor_answer,
            Side::Mentee => self.mentee_answer,
        }
    }

    /// Takes in what one side said; a later answer replaces an earlier one.
    #[must_use]
    pub fn answered(mut self, side: Side, answer: Answer) -> Self {
        match side {
            Side::Mentor => self.mentor_answer = answer,
            Side::Mentee => self.mentee_answer = answer,
        }
        self
    }
}

/// Why two people were paired, in a form that both may read: it never rests on background, people to
/// avoid, reporting lines or anyone else's fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharedReason {
    /// Topics that the mentee wants to learn and the mentor can teach.
    Learning(Vec<TopicName>),
    /// Topics that the mentor wants to learn and the mentee can teach.
    LearningInReturn(Vec<TopicName>),
    /// Minutes a week that both have free.
    Time {
        /// Minutes a week.
        minutes_a_week: u32,
    },
    /// Both want to meet in the same way.
    Meeting,
    /// They share languages.
    Languages(Vec<ShortText>),
    /// They work in different units.
    DifferentUnits,
    /// They work in different places.
    DifferentPlaces,
    /// They have different professions.
    DifferentProfessions,
    /// They like to work in the same way.
    WorkingStyle,
    /// The coordinator put them together.
    ChosenByCoordinator,
}

/// Somebody as a partner sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerCard {
    /// Name.
    pub name: PersonName,
    /// E-mail address.
    pub email: Option<EmailAddress>,
    /// Seniority.
    pub level: Option<LevelName>,
    /// Department.
    pub unit: Option<ShortText>,
    /// Job title.
    pub job_title: Option<ShortText>,
}

/// A pairing as a participant holds it, received by packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyPairing {
    /// Which pairing.
    pub id: PairingId,
    /// Which programme.
    pub programme: ProgrammeId,
    /// What the programme is called.
    pub programme_name: ShortText,
    /// Who coordinates it, as far as the packet says.
    pub coordinator: Option<PersonName>,
    /// Where to send the answer, as far as the packet says.
    pub coordinator_email: Option<EmailAddress>,
    /// Which side the holder of this device is on.
    pub my_side: Side,
    /// The holder's own name, as the coordinator wrote it.
    pub my_name: PersonName,
    /// The partner.
    pub partner: PartnerCard,
    /// Why these two.
    pub reasons: Vec<SharedReason>,
    /// The day on which the packet was made.
    pub made_on: NaiveDate,
    /// What the holder said.
    pub my_answer: Answer,
}
