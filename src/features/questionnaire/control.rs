//! The control that a question of each kind is answered with.

mod bound;
mod choosing;
mod consent;
mod lines;
mod people;
mod scale;
mod times;
mod topics;
mod zone;

use leptos::prelude::*;

use super::ground::Ground;
use crate::browser::{clock, intl};
use crate::domain::questionnaire::{Given, Kind, Place, Question, ROLE_WORDS};
use crate::state::questionnaire::Asked;
use crate::state::use_app_state;
use crate::ui::Text;

pub use zone::TimesAlong;

/// What every control is handed.
#[derive(Clone)]
pub(super) struct Parts {
    /// Its id; the error summary leads here.
    id: String,
    /// What it is called.
    label: Text,
    /// How to answer.
    hint: Text,
    /// The question.
    question: Question,
    /// Its words.
    asked: Asked,
    /// The answer as it stands there.
    given: RwSignal<Option<Given>>,
    /// What is wrong with it.
    error: Signal<Option<String>>,
    /// What it stands on.
    ground: Ground,
}

/// What is chosen before the reader has answered, so that most only confirm it.
pub fn beforehand(question: &Question) -> Option<Given> {
    let state = use_app_state();
    let words = match question.place {
        Place::Role => {
            let role = state.learner_role()?;
            let known = ROLE_WORDS.iter().find(|(_, known)| *known == role);
            known.map(|(word, _)| (*word).to_owned())?
        }
        Place::Capacity => "1".to_owned(),
        Place::TimeZone => intl::own_zone().to_string(),
        _ => return None,
    };
    Some(Given::Words(words))
}

/// The control of a question.
#[component]
pub fn Control(
    /// Its id; the error summary leads here.
    id: String,
    /// What it is called, where the heading does not suffice.
    label: String,
    /// How to answer.
    hint: String,
    /// The question.
    question: Question,
    /// Its words.
    asked: Asked,
    /// The answer as it stands there.
    given: RwSignal<Option<Given>>,
    /// What the page stands on.
    ground: Ground,
    /// What is wrong with the answer.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let kind = question.kind.clone();
    let parts = Parts {
        id,
        label: Signal::stored(label),
        hint: Signal::stored(hint),
        question,
        asked,
        given,
        error,
        ground,
    };
    match kind {
        Kind::Text { .. } | Kind::Email => lines::line(parts),
        Kind::LongText { most } => lines::several_lines(parts, most),
        Kind::Unit => lines::unit(parts),
        Kind::Choice { .. } | Kind::Meeting => choosing::one(parts),
        Kind::Choices { .. } => choosing::several(parts),
        Kind::Level => choosing::level(parts),
        Kind::Zone => zone::zone(parts),
        Kind::Languages { most } => people::languages(parts, most),
        Kind::People { most } => people::people(parts, most),
        Kind::TopicsToTeach { most } => topics::topics(parts, most, true),
        Kind::TopicsToLearn { most } => topics::topics(parts, most, false),
        Kind::Grid => times::times(parts),
        Kind::Scale { statements, points } => scale::scale(parts, &statements, points),
        Kind::Consent => consent::consent(parts, clock::today()),
    }
}
