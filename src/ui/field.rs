//! A labelled field with its hint and its error, after the GOV.UK pattern.

use leptos::prelude::*;

use super::Text;
use super::live::live;

/// The label, hint and error around a control.
#[component]
fn Field(
    id: String,
    label: Text,
    hint: Option<Text>,
    error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    view! {
        <div class="field" class=("field--wrong", move || error.with(Option::is_some))>
            <label class="field__label" for=id.clone()>
                {label}
            </label>
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
            })} {children()}
        </div>
    }
}

/// The ids of the hint and the error that describe a control.
fn described_by(id: &str, has_hint: bool, has_error: bool) -> Option<String> {
    let hint = has_hint.then(|| format!("{id}-hint"));
    let error = has_error.then(|| format!("{id}-error"));
    let ids: Vec<String> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A field for one line of text, a date, a time or a number.
#[component]
pub fn TextField(
    /// Its id; the error summary leads here.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: Text,
    /// What is typed.
    value: RwSignal<String>,
    /// A hint under the label.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The kind of input: `text` unless given.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Another class for the control, such as `input--short`.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let control = id.clone();
    let described = id.clone();
    view! {
        <Field id=id label=label hint=hint error=error>
            <input
                class=format!("input {class}")
                id=control
                type=kind
                autocomplete=autocomplete
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || {
                    described_by(&described, has_hint, error.with(Option::is_some))
                }
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </Field>
    }
}

/// A field for several lines of text.
#[component]
pub fn TextArea(
    /// Its id; the error summary leads here.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: Text,
    /// What is typed.
    value: RwSignal<String>,
    /// A hint under the label.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let control = id.clone();
    let described = id.clone();
    view! {
        <Field id=id label=label hint=hint error=error>
            <textarea
                class="input"
                id=control
                rows="5"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || {
                    described_by(&described, has_hint, error.with(Option::is_some))
                }
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        </Field>
    }
}

/// One thing that can be selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// A field in which one of several things is selected.
#[component]
pub fn SelectField(
    /// Its id; the error summary leads here.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: Text,
    /// The value that is selected.
    value: RwSignal<String>,
    /// What can be selected.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// A hint under the label.
    #[prop(optional, into)]
    hint: Option<Text>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Another class for the control.
    #[prop(default = "input--medium")]
    class: &'static str,
) -> impl IntoView {
    let has_hint = hint.is_some();
    let control = id.clone();
    let described = id.clone();
    view! {
        <Field id=id label=label hint=hint error=error>
            <select
                class=format!("input {class}")
                id=control
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || {
                    described_by(&described, has_hint, error.with(Option::is_some))
                }
                on:change=move |event| value.set(event_target_value(&event))
            >
                {live(move || {
                    options
                        .get()
                        .into_iter()
                        .map(|option| {
                            let own = option.value.clone();
                            view! {
                                <option
                                    value=option.value
                                    selected=move || value.with(|chosen| *chosen == own)
                                >
                                    {option.label}
                                </option>
                            }
                        })
                        .collect_view()
                })}
            </select>
        </Field>
    }
}
