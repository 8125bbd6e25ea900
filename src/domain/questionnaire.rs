//! The pairing questionnaire: what is asked, of whom, and where each answer goes. The words of the
//! questions are not here: they come with the definition, in the reader's language.

mod answers;
mod check;
mod definition;

use super::id::QuestionId;
use super::participant::Role;

pub use answers::{Answers, Given, GivenTopic, MyApplication, Sent};
pub use check::{
    Fault, MEETING_WORDS, PRIORITY_WORDS, Problem, ROLE_WORDS, SKILL_WORDS, STYLE_WORDS, Sending,
    keep_until,
};
pub use definition::{DefinitionError, Questionnaire, Wrong};

/// The most questions that a questionnaire has.
pub const MOST_QUESTIONS: usize = 100;
/// The most options of a question, statements of a scale, and topics or people in an answer.
pub const MOST_OPTIONS: usize = 100;
/// The most steps of a scale.
pub const MOST_POINTS: u8 = 11;

/// Of whom something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AskedOf {
    /// Who would teach.
    Mentors,
    /// Who would learn.
    Mentees,
    /// Everybody.
    Everybody,
}

impl AskedOf {
    /// Whether it is asked of somebody in this role; before the role is known, everything is asked.
    #[must_use]
    pub const fn includes(self, role: Option<Role>) -> bool {
        match (self, role) {
            (Self::Everybody, _) | (_, None) => true,
            (Self::Mentors, Some(role)) => role.mentors(),
            (Self::Mentees, Some(role)) => role.learns(),
        }
    }
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of at most so many characters.
    Text {
        /// The most characters.
        most: usize,
    },
    /// Several lines of at most so many characters together.
    LongText {
        /// The most characters.
        most: usize,
    },
    /// An e-mail address.
    Email,
    /// One of several things.
    Choice {
        /// Their identifiers.
        options: Vec<String>,
    },
    /// Several of several things.
    Choices {
        /// Their identifiers.
        options: Vec<String>,
        /// How many at most.
        most: usize,
    },
    /// One of the programme's levels, or another.
    Level,
    /// One of the programme's units, or another.
    Unit,
    /// A time zone.
    Zone,
    /// Languages.
    Languages {
        /// How many at most.
        most: usize,
    },
    /// Topics, each with how well and an example.
    TopicsToTeach {
        /// How many at most.
        most: usize,
    },
    /// Topics, each with how much.
    TopicsToLearn {
        /// How many at most.
        most: usize,
    },
    /// The half hours of a week.
    Grid,
    /// In person, remotely or either.
    Meeting,
    /// Other people, by name or address.
    People {
        /// How many at most.
        most: usize,
    },
    /// Statements, each with a step of a scale or none.
    Scale {
        /// Their identifiers.
        statements: Vec<String>,
        /// How many steps; the first is 1.
        points: u8,
    },
    /// A box to tick.
    Consent,
}

/// Where an answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The part taken.
    Role,
    /// The name.
    Name,
    /// The address.
    Email,
    /// How many partners.
    Capacity,
    /// Seniority.
    Level,
    /// Department.
    Unit,
    /// Job title.
    JobTitle,
    /// Profession or field.
    Profession,
    /// Town or site.
    Location,
    /// Time zone.
    TimeZone,
    /// Languages.
    Languages,
    /// Line manager.
    LineManager,
    /// Topics to teach.
    Teaches,
    /// Topics to learn.
    Wants,
    /// Free time.
    FreeTime,
    /// Way of meeting.
    Meeting,
    /// Working style.
    WorkingStyle,
    /// People not to be paired with.
    Avoid,
    /// Leave to tell how far one is with the guides.
    Guides,
    /// Leave to use the answers, for so many months from the day on which it is given.
    Use {
        /// How long, in months.
        keep_months: u32,
    },
    /// None of these: it goes along under its question, and the coordinator reads it.
    Extra,
}

/// How an answer may leave the device in a packet that is not sealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Travels {
    /// In every form.
    #[default]
    Freely,
    /// In a file alone, after a warning.
    InFile,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which question; the answer is kept under it.
    pub id: QuestionId,
    /// How it is answered.
    pub kind: Kind,
    /// Of whom it is asked.
    pub of: AskedOf,
    /// Whether nothing can be sent without an answer.
    pub required: bool,
    /// Where the answer goes.
    pub place: Place,
    /// The consent without which the answer does not go along.
    pub after: Option<QuestionId>,
    /// How the answer may leave the device.
    pub travels: Travels,
}
