//! A box to tick.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_i18n::t_string;

use super::Parts;
use super::bound::bound;
use crate::domain::questionnaire::{Given, Place};
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Checkboxes, ChoiceOption, text};

/// The value of a ticked box.
const YES: &str = "yes";

/// A consent: ticking notes the day.
pub fn consent(parts: Parts, today: NaiveDate) -> AnyView {
    let i18n = use_i18n();
    let state = use_app_state();
    let chosen = bound(
        parts.given,
        |given| match given {
            Some(Given::Agreed(_)) => vec![YES.to_owned()],
            _ => Vec::new(),
        },
        move |chosen: Vec<String>, _| (!chosen.is_empty()).then_some(Given::Agreed(today)),
    );
    let done = (parts.question.place == Place::Guides).then(|| {
        text(move || {
            let done = state
                .read_guides
                .with(|list| list.iter().filter(|known| known.done_on.is_some()).count());
            t_string!(i18n, questionnaire.guides_done, count = done)
        })
    });
    let box_ = ChoiceOption {
        value: YES.into(),
        label: parts.label,
        hint: None,
    };
    view! {
        {done.map(|done| view! { <p>{done}</p> })}
        <Checkboxes
            id=parts.id
            legend=Signal::stored(parts.asked.words.short)
            hint=parts.hint
            chosen=chosen
            options=vec![box_]
            error=parts.error
        />
    }
    .into_any()
}
