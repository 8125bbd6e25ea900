//! A questionnaire whose questions fit together.

use std::fmt;

use super::answers::Answers;
use super::{AskedOf, Kind, MOST_OPTIONS, MOST_POINTS, MOST_QUESTIONS, Place, Question, check};
use crate::domain::id::QuestionId;
use crate::domain::participant::{Capacity, Role};
use crate::domain::text::{LongText, PersonName, ShortText};

/// The questions in their order. It asks for a role, a name and leave to use the answers, and every answer
/// has a place that fits it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    questions: Vec<Question>,
}

/// What is wrong with a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionError {
    /// The question; none where it is the whole.
    pub question: Option<QuestionId>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// More than [`MOST_QUESTIONS`].
    TooManyQuestions,
    /// Another question has the same identifier.
    Twice,
    /// Another question's answer goes to the same place.
    PlaceTaken,
    /// An answer of this kind does not fit its place.
    KindUnfit,
    /// Options are missing, too many, or repeat.
    OptionsUnfit,
    /// A bound is 0 or past what is kept.
    BoundUnfit,
    /// The consent that it waits for is not there, is no consent of the kind that goes along with the other
    /// answers, waits itself, or is not asked of everybody of whom this is asked.
    NoSuchConsent,
    /// No required question that waits for nothing asks everybody for the role, the name, or leave to use
    /// the answers.
    Lacks(&'static str),
}

impl fmt::Display for DefinitionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(question) = &self.question {
            write!(formatter, "{question}: ")?;
        }
        match self.wrong {
            Wrong::TooManyQuestions => write!(formatter, "more than {MOST_QUESTIONS} questions"),
            Wrong::Twice => formatter.write_str("another question has this id"),
            Wrong::PlaceTaken => formatter.write_str("another answer goes to this field"),
            Wrong::KindUnfit => {
                formatter.write_str("an answer of this kind does not fit the field")
            }
            Wrong::OptionsUnfit => write!(
                formatter,
                "it needs 1 to {MOST_OPTIONS} different options that fit the field"
            ),
            Wrong::BoundUnfit => formatter.write_str("most or points is out of bounds"),
            Wrong::NoSuchConsent => formatter.write_str(
                "after names no consent for which it can wait: one that is asked of the same people, waits for nothing itself and has the field extra",
            ),
            Wrong::Lacks(what) => write!(
                formatter,
                "no required question asks everybody for the {what}"
            ),
        }
    }
}

impl std::error::Error for DefinitionError {}

impl Questionnaire {
    /// Takes the questions if they fit together.
    ///
    /// # Errors
    /// What is wrong with the first that does not.
    pub fn new(questions: Vec<Question>) -> Result<Self, DefinitionError> {
        let whole = |wrong| DefinitionError {
            question: None,
            wrong,
        };
        if questions.len() > MOST_QUESTIONS {
            return Err(whole(Wrong::TooManyQuestions));
        }
        for (number, question) in questions.iter().enumerate() {
            let before = &questions[..number];
            let at = |wrong| DefinitionError {
                question: Some(question.id.clone()),
                wrong,
            };
            if before.iter().any(|known| known.id == question.id) {
                return Err(at(Wrong::Twice));
            }
            let same_place = |known: &Question| named(known.place) == named(question.place);
            if question.place != Place::Extra && before.iter().any(same_place) {
                return Err(at(Wrong::PlaceTaken));
            }
            fits(question).map_err(at)?;
            if let Some(consent) = &question.after
                && !questions
                    .iter()
                    .any(|known| known.id == *consent && can_hold_back(known, question))
            {
                return Err(at(Wrong::NoSuchConsent));
            }
        }
        for (place, what) in [
            ("role", "role"),
            ("name", "name"),
            ("use", "consent to use the answers"),
        ] {
            let asked = |known: &&Question| {
                named(known.place) == place
                    && known.required
                    && known.of == AskedOf::Everybody
                    && known.after.is_none()
            };
            if questions.iter().find(asked).is_none() {
                return Err(whole(Wrong::Lacks(what)));
            }
        }
        Ok(Self { questions })
    }

    /// All questions, in their order.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question with this identifier.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The role as it was answered.
    #[must_use]
    pub fn role(&self, answers: &Answers) -> Option<Role> {
        let question = self
            .questions
            .iter()
            .find(|question| question.place == Place::Role)?;
        check::role(answers.words(&question.id)?)
    }

    /// The questions that somebody with these answers is asked, in their order: those of the role, and those
    /// whose consent is given. A consent only for answers that come before it is asked once there is such an
    /// answer.
    #[must_use]
    pub fn asked(&self, answers: &Answers) -> Vec<&Question> {
        let role = self.role(answers);
        let place_of = |id: &QuestionId| {
            self.questions
                .iter()
                .position(|question| question.id == *id)
        };
        let is_asked = |(place, question): &(usize, &Question)| {
            if !question.of.includes(role) {
                return false;
            }
            let waits = question.after.as_ref();
            if let Some(consent) = waits.filter(|id| place_of(id) < Some(*place)) {
                return answers.get(consent).is_some();
            }
            let mut waiting = self
                .questions
                .iter()
                .enumerate()
                .filter(|(_, other)| other.after.as_ref() == Some(&question.id))
                .peekable();
            waiting.peek().is_none()
                || waiting.any(|(at, other)| {
                    other.of.includes(role) && (at > *place || answers.get(&other.id).is_some())
                })
        };
        let numbered = self.questions.iter().enumerate();
        numbered
            .filter(is_asked)
            .map(|(_, question)| question)
            .collect()
    }
}

/// Whether a question is a consent for which another may wait: whoever is asked the other can give it.
fn can_hold_back(consent: &Question, question: &Question) -> bool {
    consent.kind == Kind::Consent
        && consent.place == Place::Extra
        && consent.after.is_none()
        && (consent.of == AskedOf::Everybody || consent.of == question.of)
}

/// A place by its name; the months of a consent are no part of it.
const fn named(place: Place) -> &'static str {
    match place {
        Place::Role => "role",
        Place::Name => "name",
        Place::Email => "email",
        Place::Capacity => "capacity",
        Place::Level => "level",
        Place::Unit => "unit",
        Place::JobTitle => "job-title",
        Place::Profession => "profession",
        Place::Location => "location",
        Place::TimeZone => "time-zone",
        Place::Languages => "languages",
        Place::LineManager => "line-manager",
        Place::Teaches => "teaches",
        Place::Wants => "wants",
        Place::FreeTime => "free-time",
        Place::Meeting => "meeting",
        Place::WorkingStyle => "working-style",
        Place::Avoid => "avoid",
        Place::Guides => "guides",
        Place::Use { .. } => "use",
        Place::Extra => "extra",
    }
}

fn within(most: usize, bound: usize) -> Result<(), Wrong> {
    if (1..=bound).contains(&most) {
        Ok(())
    } else {
        Err(Wrong::BoundUnfit)
    }
}

/// Whether identifiers are there, differ, and are no longer than an identifier may be.
fn differ(options: &[String]) -> Result<(), Wrong> {
    if !(1..=MOST_OPTIONS).contains(&options.len()) {
        return Err(Wrong::OptionsUnfit);
    }
    let sound = |(number, option): (usize, &String)| {
        QuestionId::parse(option).is_ok() && !options[..number].contains(option)
    };
    if options.iter().enumerate().all(sound) {
        Ok(())
    } else {
        Err(Wrong::OptionsUnfit)
    }
}

/// Whether the options are all of those that the place knows.
fn among(options: &[String], known: impl Fn(&str) -> bool) -> Result<(), Wrong> {
    differ(options)?;
    if options.iter().all(|option| known(option)) {
        Ok(())
    } else {
        Err(Wrong::OptionsUnfit)
    }
}

/// Whether an answer of the question's kind fits its place.
fn fits(question: &Question) -> Result<(), Wrong> {
    match (&question.kind, question.place) {
        (Kind::Text { most }, Place::Name) => within(*most, PersonName::MOST),
        (
            Kind::Text { most },
            Place::JobTitle | Place::Profession | Place::Location | Place::Unit,
        ) => within(*most, ShortText::MOST),
        (Kind::Text { most } | Kind::LongText { most }, Place::Extra) => {
            within(*most, LongText::MOST)
        }
        (Kind::Choice { options }, Place::Role) => among(options, |id| check::role(id).is_some()),
        (Kind::Choice { options }, Place::Capacity) => among(options, |id| {
            id.parse().ok().and_then(Capacity::new).is_some()
        }),
        (Kind::Choice { options }, Place::WorkingStyle) => {
            among(options, |id| check::style(id).is_some())
        }
        (Kind::Choice { options }, Place::Extra) => differ(options),
        (Kind::Choices { options, most }, Place::Extra) => {
            differ(options)?;
            within(*most, options.len())
        }
        (Kind::Languages { most }, Place::Languages)
        | (Kind::TopicsToTeach { most }, Place::Teaches)
        | (Kind::TopicsToLearn { most }, Place::Wants)
        | (Kind::People { most }, Place::Avoid) => within(*most, MOST_OPTIONS),
        (Kind::People { most }, Place::LineManager) => within(*most, 1),
        (Kind::Scale { statements, points }, Place::Extra) => {
            differ(statements)?;
            within(usize::from(*points), usize::from(MOST_POINTS))
        }
        (Kind::Consent, Place::Use { keep_months }) => within(keep_months as usize, 120),
        (Kind::Email, Place::Email)
        | (Kind::Level, Place::Level)
        | (Kind::Unit, Place::Unit)
        | (Kind::Zone, Place::TimeZone)
        | (Kind::Grid, Place::FreeTime)
        | (Kind::Meeting, Place::Meeting)
        | (Kind::Consent, Place::Guides | Place::Extra) => Ok(()),
        _ => Err(Wrong::KindUnfit),
    }
}
