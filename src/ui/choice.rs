//! Radio buttons and check boxes.

use std::borrow::Cow;

use leptos::prelude::*;

use super::Text;
use super::button::{Button, ButtonKind};
use super::frame::{Frame, member_id};
use super::live::text;
use super::when::When;
use crate::browser::focus;

/// One of the things that can be chosen.
#[derive(Clone)]
pub struct ChoiceOption {
    /// What is stored.
    pub value: Cow<'static, str>,
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
    /// The value that is chosen; empty while nothing is.
    value: RwSignal<String>,
    /// What can be chosen.
    options: Vec<ChoiceOption>,
    /// A hint under the question.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The words on a button that takes the answer back, for a question that need not be answered.
    #[prop(optional, into)]
    can_clear: Option<Text>,
    /// Whether each value is a language's tag and its label stands in that language.
    #[prop(default = false)]
    in_own_languages: bool,
) -> impl IntoView {
    let frame = Frame::new(id.clone(), hint, error);
    let buttons = options
        .into_iter()
        .enumerate()
        .map(|(index, option)| {
            let own = option.value.into_owned();
            let language = in_own_languages.then(|| own.clone());
            let known = own.clone();
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=member_id(&id, index)
                        name=id.clone()
                        value=own.clone()
                        prop:checked=move || value.with(|chosen| *chosen == known)
                        on:change=move |_| value.set(own.clone())
                    />
                    <span lang=language>
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
    let clear = can_clear.map(|words| view! { <Clear first=id value=value words=words /> });
    frame.around_group(legend, (buttons, clear).into_any())
}

/// Takes the answer back. The focus goes to the first button, since this one goes.
#[component]
fn Clear(first: String, value: RwSignal<String>, words: Text) -> impl IntoView {
    let first = StoredValue::new(first);
    let clear = move |_| {
        first.with_value(|first| focus::move_to(first));
        value.set(String::new());
    };
    view! {
        <When condition=Signal::derive(move || value.with(|value| !value.is_empty()))>
            <div class="no-print">
                <Button kind=ButtonKind::Link on_click=clear>
                    {words}
                </Button>
            </div>
        </When>
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
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                id=id
                prop:checked=move || checked.get()
                prop:disabled=move || disabled.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>
                {label}
                {hint.map(|hint| view! { <span class="choice__hint">{hint}</span> })}
            </span>
        </label>
    }
}
