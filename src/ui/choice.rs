//! Radio buttons and check boxes.

use leptos::prelude::*;

use super::Text;
use super::live::{live, text};

/// One of the things that can be chosen.
#[derive(Clone)]
pub struct ChoiceOption {
    /// What is stored.
    pub value: &'static str,
    /// What is read.
    pub label: Text,
    /// A hint under it.
    pub hint: Option<Text>,
}

/// A question with radio buttons.
#[component]
pub fn Radios(
    /// The id of the first button, to which the error summary leads; the group's name too.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// The value that is chosen.
    value: RwSignal<String>,
    /// What can be chosen.
    options: Vec<ChoiceOption>,
    /// A hint under the question.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described = hint.is_some().then(|| hint_id.clone());
    view! {
        <fieldset
            class="choices"
            class=("field--wrong", move || error.with(Option::is_some))
            aria-describedby=described
        >
            <legend class="choices__legend">{legend}</legend>
            {hint
                .map(|hint| {
                    view! {
                        <p class="field__hint" id=hint_id>
                            {hint}
                        </p>
                    }
                })}
            {live(move || {
                error
                    .get()
                    .map(|error| {
                        view! {
                            <p class="field__error" id=error_id.clone()>
                                {error}
                            </p>
                        }
                    })
            })}
            {options
                .into_iter()
                .enumerate()
                .map(|(index, option)| {
                    let own_id = if index == 0 { id.clone() } else { format!("{id}-{index}") };
                    view! {
                        <label class="choice">
                            <input
                                type="radio"
                                id=own_id
                                name=id.clone()
                                value=option.value
                                prop:checked=move || value.with(|chosen| chosen == option.value)
                                on:change=move |_| value.set(option.value.to_owned())
                            />
                            <span>
                                {text(move || option.label.get())}
                                {option
                                    .hint
                                    .map(|hint| {
                                        view! {
                                            <span class="choice__hint">{hint}</span>
                                        }
                                    })}
                            </span>
                        </label>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

/// A check box with its label.
#[component]
pub fn Checkbox(
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// What happens when it is ticked or cleared.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Its label.
    #[prop(into)]
    label: Text,
    /// A hint under it.
    #[prop(optional, into)]
    hint: Option<Text>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || checked.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>
                {label}
                {hint.map(|hint| view! { <span class="choice__hint">{hint}</span> })}
            </span>
        </label>
    }
}
