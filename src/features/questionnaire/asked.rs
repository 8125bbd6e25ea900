//! The way through the questions: which come, in which order, and where one is.

use crate::domain::id::QuestionId;
use crate::domain::questionnaire::{Answers, Question, Questionnaire};
use crate::routes::{Route, Slug};

/// The address of a question's page.
pub fn page_of(question: &QuestionId) -> String {
    page(question, false)
}

/// The same for whoever comes from the list of all answers, and goes back there.
pub fn page_to_change(question: &QuestionId) -> String {
    page(question, true)
}

fn page(question: &QuestionId, from_check: bool) -> String {
    match Slug::parse(question.as_str()) {
        Some(step) => Route::QuestionnaireStep { step, from_check }.href(),
        None => Route::Questionnaire.href(),
    }
}

/// Where a question stands among those that are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its number, from 1.
    pub number: usize,
    /// How many are asked.
    pub all: usize,
    /// The page before it.
    pub back: String,
    /// The page after it.
    pub next: String,
}

/// Where a question stands; `None` when it is not asked of somebody with these answers.
pub fn standing(
    questionnaire: &Questionnaire,
    answers: &Answers,
    question: &QuestionId,
) -> Option<Standing> {
    let asked = questionnaire.asked(answers);
    let place = asked.iter().position(|known| known.id == *question)?;
    let before = place.checked_sub(1).and_then(|place| asked.get(place));
    let after = asked.get(place + 1);
    let page = |known: &&Question| page_of(&known.id);
    Some(Standing {
        number: place + 1,
        all: asked.len(),
        back: before.map_or_else(|| Route::Questionnaire.href(), page),
        next: after.map_or_else(|| Route::QuestionnaireCheck.href(), page),
    })
}

/// With which question to go on: the first after the last one that is answered; none once the last is.
pub fn go_on_with<'a>(questionnaire: &'a Questionnaire, answers: &Answers) -> Option<&'a Question> {
    let asked = questionnaire.asked(answers);
    let last = asked
        .iter()
        .rposition(|question| answers.get(&question.id).is_some());
    asked.get(last.map_or(0, |place| place + 1)).copied()
}
