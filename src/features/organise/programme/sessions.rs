//! How many sessions there are, how long they are, and how far apart.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::typed::{Typed, rhythm_value};
use crate::domain::programme::Rhythm;
use crate::features::shared::rhythm::rhythm_name;
use crate::i18n::use_i18n;
use crate::ui::{SelectField, SelectOption, TextField};
use crate::words;

/// The fields of the sessions.
#[component]
pub fn Sessions(
    typed: Typed,
    count_error: Signal<Option<String>>,
    length_error: Signal<Option<String>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let rhythms = Signal::derive(move || {
        Rhythm::ALL
            .map(|rhythm| SelectOption {
                value: rhythm_value(rhythm).to_owned(),
                label: rhythm_name(i18n, rhythm).to_owned(),
            })
            .to_vec()
    });
    view! {
        <section class="stack" aria-labelledby="sessions-title">
            <h2 id="sessions-title">{move || t_string!(i18n, programme.sessions)}</h2>
            <p class="soft">{words!(i18n, programme.sessions_text)}</p>
            <TextField
                id="programme-count"
                label=words!(i18n, programme.count)
                value=typed.count
                error=count_error
                class="input--short"
            />
            <TextField
                id="programme-length"
                label=words!(i18n, programme.length)
                value=typed.length
                error=length_error
                class="input--short"
            />
            <SelectField
                id="programme-rhythm"
                label=words!(i18n, programme.rhythm)
                value=typed.rhythm
                options=rhythms
            />
        </section>
    }
}
