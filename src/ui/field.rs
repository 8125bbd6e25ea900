//! A labelled field with its hint and its error, after the GOV.UK pattern.

use leptos::prelude::*;

use super::Text;
use super::frame::Frame;
use super::live::live;
use super::suggestions as offered;

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
    /// What it offers while one types.
    #[prop(optional, into)]
    suggestions: Option<Signal<Vec<String>>>,
) -> impl IntoView {
    let frame = Frame::new(id.clone(), hint, error);
    let list_id = suggestions.map(|_| offered::list_id(&id));
    let list = list_id.clone().zip(suggestions);
    let control = view! {
        <input
            class=format!("input {class}")
            id=id
            type=kind
            autocomplete=autocomplete
            list=list_id
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        />
        {list.map(|(id, suggestions)| offered::list(id, suggestions))}
    };
    frame.around_control(label, control.into_any())
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
    /// How many lines are seen.
    #[prop(default = 5)]
    rows: u8,
    /// The most characters that it takes, where there is such a bound.
    #[prop(optional)]
    most: Option<usize>,
) -> impl IntoView {
    let frame = Frame::new(id.clone(), hint, error);
    let control = view! {
        <textarea
            class="input"
            id=id
            rows=rows.to_string()
            maxlength=most.map(|most| most.to_string())
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        ></textarea>
    };
    frame.around_control(label, control.into_any())
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
    let frame = Frame::new(id.clone(), hint, error);
    let control = view! {
        <select
            class=format!("input {class}")
            id=id
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
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
    };
    frame.around_control(label, control.into_any())
}
