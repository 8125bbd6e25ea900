//! Radio buttons and check boxes.

use leptos::prelude::*;

use super::Text;
use super::frame::Frame;
use super::live::text;

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
    /// Whether each value is a language's tag and its label stands in that language.
    #[prop(default = false)]
    in_own_languages: bool,
) -> impl IntoView {
    let frame = Frame::new(id.clone(), hint, error);
    let buttons = options
        .into_iter()
        .enumerate()
        .map(|(index, option)| {
            let own_id = if index == 0 {
                id.clone()
            } else {
                format!("{id}-{index}")
            };
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
                    <span lang=in_own_languages.then_some(option.value)>
                        {text(move || option.label.get())}
                        {option
                            .hint
                            .map(|hint| {
                                view! { <span class="choice__hint">{hint}</span> }
                            })}
                    </span>
                </label>
            }
        })
        .collect_view();
    frame.around_group(legend, buttons.into_any())
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
