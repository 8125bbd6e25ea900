//! What somebody answered in a check-in.

use crate::domain::id::{ChoiceId, QuestionId};
use crate::domain::text::ShortText;

/// The steps of a scale, each with a word.
pub const STEPS: u8 = 5;
/// The most answers of one check-in, of this release or a later one.
pub const MOST_ANSWERS: usize = 40;
/// The most characters of own words.
pub const MOST_WORDS: usize = ShortText::MOST;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A step of the scale, the lowest is 1.
    Step(u8),
    /// One of the answers that can be chosen.
    Chosen(ChoiceId),
    /// Own words, as they were typed.
    Words(String),
    /// "I would rather not say."
    RatherNot,
}

impl Given {
    /// A step of the scale; none past its ends.
    #[must_use]
    pub const fn step(step: u8) -> Option<Self> {
        match step {
            1..=STEPS => Some(Self::Step(step)),
            _ => None,
        }
    }

    /// Own words, as they were typed; none when they are too long.
    #[must_use]
    pub fn words(text: &str) -> Option<Self> {
        let fits = text.chars().count() <= MOST_WORDS;
        fits.then(|| Self::Words(text.to_owned()))
    }

    /// The answer as it is handed over; none where there is nothing to hand over.
    fn said(&self) -> Option<Self> {
        match self {
            Self::Words(text) => {
                let text = ShortText::parse(text).ok()?;
                Some(Self::Words(text.to_string()))
            }
            other => Some(other.clone()),
        }
    }
}

/// Answers by question, in the order of the questions' names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<(QuestionId, Given)>);

impl Answers {
    /// Takes answers; none when a question is answered twice or there are more than [`MOST_ANSWERS`].
    #[must_use]
    pub fn from_parts(parts: Vec<(QuestionId, Given)>) -> Option<Self> {
        if parts.len() > MOST_ANSWERS {
            return None;
        }
        let mut answers = Self::default();
        for (question, given) in parts {
            if answers.get(question.as_str()).is_some() {
                return None;
            }
            answers.set(question, Some(given));
        }
        Some(answers)
    }

    /// The answer to a question.
    #[must_use]
    pub fn get(&self, question: &str) -> Option<&Given> {
        let mut all = self.0.iter();
        all.find(|(known, _)| known.as_str() == question)
            .map(|(_, given)| given)
    }

    /// Answers a question, or takes its answer back.
    pub fn set(&mut self, question: QuestionId, given: Option<Given>) {
        let place = self.0.binary_search_by(|(known, _)| known.cmp(&question));
        match (place, given) {
            (Ok(place), Some(given)) => self.0[place].1 = given,
            (Ok(place), None) => {
                self.0.remove(place);
            }
            (Err(place), Some(given)) => self.0.insert(place, (question, given)),
            (Err(_), None) => {}
        }
    }

    /// Every question that is answered, with its answer.
    pub fn iter(&self) -> impl Iterator<Item = &(QuestionId, Given)> {
        self.0.iter()
    }

    /// What of it is handed over: without white space around own words and without empty ones, and without any own
    /// words where they are to stay.
    #[must_use]
    pub fn said(&self, tells_words: bool) -> Self {
        let is_told = |given: &Given| tells_words || !matches!(given, Given::Words(_));
        let told = self.0.iter().filter(|(_, given)| is_told(given));
        let said = told.filter_map(|(question, given)| Some((question.clone(), given.said()?)));
        Self(said.collect())
    }

    /// How many questions are answered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
