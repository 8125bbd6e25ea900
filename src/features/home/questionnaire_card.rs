//! The way to the questionnaire, and where it stands.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::questionnaire::MyApplication;
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::text;
use crate::words;

/// What is said of an application.
fn standing(i18n: Texts, known: &MyApplication) -> String {
    let Some(sent) = &known.sent else {
        let done = known.answers.iter().count();
        return t_string!(i18n, home.questionnaire_begun, count = done);
    };
    let day = intl::date(tag(i18n), sent.on);
    if known.is_withdrawn() {
        t_string!(i18n, home.questionnaire_withdrawn, day = day)
    } else if known.is_sent() {
        t_string!(i18n, home.questionnaire_sent, day = day)
    } else {
        t_string!(i18n, home.questionnaire_changed, day = day)
    }
}

/// A link to the questionnaire. Of several applications it tells of the one to the programme that was
/// chosen last.
#[component]
pub fn QuestionnaireCard() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let said = text(move || {
        let chosen = state.my_programme().map(|card| card.id);
        state.my_applications.with(|list| {
            let of_chosen = list
                .iter()
                .find(|known| chosen.as_ref() == Some(&known.programme));
            match of_chosen.or(list.first().filter(|_| chosen.is_none())) {
                Some(known) => standing(i18n, known),
                None => t_string!(i18n, home.questionnaire_text).to_owned(),
            }
        })
    });
    view! {
        <a class="card" href=Route::Questionnaire.href()>
            <h3>{words!(i18n, home.questionnaire)}</h3>
            <p class="soft">{said}</p>
        </a>
    }
}
