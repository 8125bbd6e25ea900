//! What somebody has answered so far, as it was typed: right or wrong, nothing of it is lost.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::availability::WeekGrid;
use crate::domain::id::{ApplicationId, ProgrammeId, QuestionId};

/// An answer as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A text, or the identifier of what was chosen.
    Words(String),
    /// Several of them, in the order in which they were given.
    Many(Vec<String>),
    /// Topics.
    Topics(Vec<GivenTopic>),
    /// Half hours of a week.
    Times(WeekGrid),
    /// Statements of a scale, each with its step from 1.
    Steps(BTreeMap<String, u8>),
    /// A box that was ticked, and on which day.
    Agreed(NaiveDate),
}

/// A topic in an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenTopic {
    /// The topic.
    pub topic: String,
    /// The identifier of how well, or how much; empty where that was not said.
    pub step: String,
    /// An example, which may be empty.
    pub example: String,
}

impl Given {
    /// Whether nothing was answered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let blank = |text: &String| text.trim().is_empty();
        match self {
            Self::Words(text) => blank(text),
            Self::Many(texts) => texts.iter().all(blank),
            Self::Topics(topics) => topics.iter().all(|known| blank(&known.topic)),
            Self::Times(grid) => grid.is_empty(),
            Self::Steps(steps) => steps.is_empty(),
            Self::Agreed(_) => false,
        }
    }
}

/// The answers so far, in the order of their questions' identifiers. A blank one is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(QuestionId, Given)>);

impl Answers {
    /// The answer to a question, if it has one.
    #[must_use]
    pub fn get(&self, question: &QuestionId) -> Option<&Given> {
        let place = self.place(question).ok()?;
        self.0.get(place).map(|(_, given)| given)
    }

    /// The answer to a question where it is a text.
    #[must_use]
    pub fn words(&self, question: &QuestionId) -> Option<&str> {
        match self.get(question) {
            Some(Given::Words(text)) => Some(text),
            _ => None,
        }
    }

    /// Puts an answer in the place of the one before; a blank one or none takes that away.
    pub fn set(&mut self, question: QuestionId, given: Option<Given>) {
        match (
            self.place(&question),
            given.filter(|given| !given.is_blank()),
        ) {
            (Ok(place), Some(given)) => self.0[place].1 = given,
            (Ok(place), None) => {
                self.0.remove(place);
            }
            (Err(place), Some(given)) => self.0.insert(place, (question, given)),
            (Err(_), None) => {}
        }
    }

    /// Where the answer to a question is, or would be.
    fn place(&self, question: &QuestionId) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(question))
    }

    /// Every answer, in the order of the questions' identifiers.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Given)> {
        self.0.iter().map(|(question, given)| (question, given))
    }

    /// Whether nothing is answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(QuestionId, Given)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Given)>>(answers: I) -> Self {
        let mut all = Self::default();
        for (question, given) in answers {
            all.set(question, Some(given));
        }
        all
    }
}

/// Somebody's own application to a programme: the answers so far, and what was sent of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyApplication {
    /// To which programme.
    pub programme: ProgrammeId,
    /// Which application; it stays the same when it is sent again.
    pub id: ApplicationId,
    /// The answers so far.
    pub answers: Answers,
    /// What was sent last; none before the first time.
    pub sent: Option<Sent>,
}

/// What was sent last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// How many different things were sent: the higher number is the newer.
    pub number: u32,
    /// On which day.
    pub on: NaiveDate,
    /// The answers as they were then; none when it was withdrawn.
    pub answers: Option<Answers>,
}

impl MyApplication {
    /// One with no answers yet.
    #[must_use]
    pub const fn new(programme: ProgrammeId, id: ApplicationId) -> Self {
        Self {
            programme,
            id,
            answers: Answers(Vec::new()),
            sent: None,
        }
    }

    /// The number under which these answers, or a withdrawal when there are none, are sent: the same thing
    /// sent in another way has the same number.
    #[must_use]
    pub fn number_for(&self, answers: Option<&Answers>) -> u32 {
        match &self.sent {
            None => 1,
            Some(sent) if sent.answers.as_ref() == answers => sent.number,
            Some(sent) => sent.number.saturating_add(1),
        }
    }

    /// Whether what was sent last is what stands here now.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        let sent = self.sent.as_ref();
        sent.is_some_and(|sent| sent.answers.as_ref() == Some(&self.answers))
    }

    /// Whether it was withdrawn.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        self.sent
            .as_ref()
            .is_some_and(|sent| sent.answers.is_none())
    }
}
