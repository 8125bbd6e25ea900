//! Answers in a check-in, as they are kept and sent: pairs of a question and what was given.

use serde::{Deserialize, Serialize};

use crate::domain::check_in::{Answers, Given};
use crate::domain::id::{ChoiceId, QuestionId};

/// Answers.
pub(crate) type AnswersShape = Vec<(String, GivenShape)>;

/// What was given to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum GivenShape {
    /// A step of the scale, 1 to 5.
    #[serde(rename = "step")]
    Step(u8),
    /// One of the answers that can be chosen.
    #[serde(rename = "chosen")]
    Chosen(String),
    /// Own words.
    #[serde(rename = "words")]
    Words(String),
    /// Nothing, on purpose.
    #[serde(rename = "rather-not")]
    RatherNot,
}

/// The shape of answers.
pub(crate) fn answers_shape(answers: &Answers) -> AnswersShape {
    let shape = |given: &Given| match given {
        Given::Step(step) => GivenShape::Step(*step),
        Given::Chosen(choice) => GivenShape::Chosen(choice.to_string()),
        Given::Words(text) => GivenShape::Words(text.clone()),
        Given::RatherNot => GivenShape::RatherNot,
    };
    let all = answers.iter();
    all.map(|(question, given)| (question.to_string(), shape(given)))
        .collect()
}

/// The answers of a shape; none when one of them is out of bounds.
pub(crate) fn answers(shape: AnswersShape) -> Option<Answers> {
    let mut parts = Vec::with_capacity(shape.len());
    for (question, given) in shape {
        let given = match given {
            GivenShape::Step(step) => Given::step(step)?,
            GivenShape::Chosen(choice) => Given::Chosen(ChoiceId::parse(&choice).ok()?),
            GivenShape::Words(text) => Given::words(&text)?,
            GivenShape::RatherNot => Given::RatherNot,
        };
        parts.push((QuestionId::parse(&question).ok()?, given));
    }
    Answers::from_parts(parts)
}
