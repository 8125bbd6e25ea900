//! What counts: who learns from whom, and how much each criterion counts.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::criteria::criterion_name;
use super::settings_form::SettingsDraft;
use crate::domain::matching::{Criterion, Format, Weights};
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Checkbox, Weight, text};
use crate::words;

/// The format and the weights.
#[component]
pub fn WeightsForm(draft: SettingsDraft) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let on_change = move |is_reciprocal: bool| {
        let format = match is_reciprocal {
            true => Format::Reciprocal,
            false => Format::OneWay,
        };
        draft.change(i18n, state, |settings| {
            *settings = settings.clone().in_format(format);
        });
    };
    view! {
        <fieldset class="stack">
            <legend class="choices__legend">{words!(i18n, matching.weights)}</legend>
            <Checkbox
                checked=Signal::derive(move || draft.format() == Format::Reciprocal)
                on_change=on_change
                label=words!(i18n, matching.reciprocal)
            />
            <p class="small soft">{words!(i18n, matching.weights_text)}</p>
            {Criterion::ALL
                .map(|criterion| {
                    let is_shown = Memo::new(move |_| criterion.is_of(draft.format()));
                    move || {
                        let criterion = is_shown.get().then_some(criterion);
                        criterion
                            .map(|criterion| {
                                view! { <CriterionWeight draft=draft criterion=criterion /> }
                            })
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

/// How much a criterion counts.
#[component]
fn CriterionWeight(draft: SettingsDraft, criterion: Criterion) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let value = Signal::derive(move || draft.with(|settings| settings.weights.of(criterion)));
    view! {
        <Weight
            id=format!("weight-{criterion:?}").to_lowercase()
            label=text(move || criterion_name(i18n, criterion).to_owned())
            value=value
            most=Weights::MOST
            value_text=text(move || match value.get() {
                0 => t_string!(i18n, matching.weight_none).to_owned(),
                weight => t_string!(i18n, matching.weight_of, weight = weight),
            })
            on_input=move |value| {
                draft
                    .move_to(|settings| {
                        settings.weights = settings.weights.with(criterion, value);
                    });
            }
            on_change=move |()| draft.save_now(i18n, state)
        />
    }
}
