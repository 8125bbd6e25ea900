//! Fields, and a small form whose errors can be provoked.

use leptos::prelude::*;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{
    Button, ErrorSummary, FieldProblem, SelectField, SelectOption, Text, TextArea, TextField, text,
};
use crate::words;

/// Fields of every kind.
#[component]
pub fn Fields(
    /// What is wrong with the small form; the page's title says so as well.
    problems: RwSignal<Vec<FieldProblem>>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Family id="family-fields" title=words!(i18n, components.fields)>
            <TextFields />
            <TextAreas />
            <SelectFields />
            <Shown name="ErrorSummary" when=words!(i18n, components.when_error_summary)>
                <SmallForm problems=problems />
            </Shown>
        </Family>
    }
}

/// An error that stays.
fn always(error: Text) -> Signal<Option<String>> {
    Signal::derive(move || Some(error.get()))
}

fn empty() -> RwSignal<String> {
    RwSignal::new(String::new())
}

#[component]
fn TextFields() -> impl IntoView {
    let i18n = use_i18n();
    let topic = words!(i18n, components.topic);
    let hint = words!(i18n, components.topic_hint);
    let error = always(words!(i18n, components.topic_error));
    let filled = RwSignal::new(words!(i18n, components.topic_filled).get_untracked());
    let long_word = RwSignal::new(words!(i18n, components.long_word).get_untracked());
    let care = words!(i18n, components.unit_care);
    let tech = words!(i18n, components.unit_tech);
    view! {
        <Shown name="TextField" when=words!(i18n, components.when_text_field)>
            <Case state=words!(i18n, components.normal)>
                <TextField id="text-normal" label=topic value=empty() />
            </Case>
            <Case state=words!(i18n, components.with_hint)>
                <TextField id="text-hint" label=topic hint=hint value=empty() />
            </Case>
            <Case state=words!(i18n, components.with_error)>
                <TextField id="text-error" label=topic error=error value=empty() />
            </Case>
            <Case state=words!(i18n, components.with_both)>
                <TextField id="text-both" label=topic hint=hint error=error value=empty() />
            </Case>
            <Case state=words!(i18n, components.filled)>
                <TextField id="text-filled" label=topic value=filled />
            </Case>
            <Case state=words!(i18n, components.suggested)>
                <TextField
                    id="text-suggested"
                    label=words!(i18n, components.unit)
                    suggestions=Signal::derive(move || {
                        [care, tech].map(|unit| unit.get()).to_vec()
                    })
                    value=empty()
                />
            </Case>
            <Case state=words!(i18n, components.date)>
                <TextField
                    id="text-date"
                    label=words!(i18n, components.meet_on)
                    kind="date"
                    class="input--medium"
                    value=empty()
                />
            </Case>
            <Case state=words!(i18n, components.number)>
                <TextField
                    id="text-number"
                    label=words!(i18n, components.minutes)
                    kind="number"
                    class="input--short"
                    value=RwSignal::new("60".to_owned())
                />
            </Case>
            <Case state=words!(i18n, components.long)>
                <TextField
                    id="text-long"
                    label=words!(i18n, components.long_label)
                    hint=words!(i18n, components.long_word)
                    value=long_word
                />
            </Case>
        </Shown>
    }
}

#[component]
fn TextAreas() -> impl IntoView {
    let i18n = use_i18n();
    let topic = words!(i18n, components.topic);
    let hint = words!(i18n, components.topic_hint);
    let error = always(words!(i18n, components.topic_error));
    view! {
        <Shown name="TextArea" when=words!(i18n, components.when_text_area)>
            <Case state=words!(i18n, components.normal)>
                <TextArea id="area-normal" label=topic value=empty() />
            </Case>
            <Case state=words!(i18n, components.with_both)>
                <TextArea id="area-both" label=topic hint=hint error=error value=empty() />
            </Case>
        </Shown>
    }
}

#[component]
fn SelectFields() -> impl IntoView {
    let i18n = use_i18n();
    let unit = words!(i18n, components.unit);
    let hint = words!(i18n, components.unit_hint);
    let error = always(words!(i18n, components.unit_error));
    let options = Signal::derive(move || {
        [
            ("", words!(i18n, components.unit_choose)),
            ("care", words!(i18n, components.unit_care)),
            ("tech", words!(i18n, components.unit_tech)),
            ("long", words!(i18n, components.unit_long)),
        ]
        .map(|(value, label)| SelectOption {
            value: value.to_owned(),
            label: label.get(),
        })
        .to_vec()
    });
    let none = Signal::derive(Vec::new);
    view! {
        <Shown name="SelectField" when=words!(i18n, components.when_select_field)>
            <Case state=words!(i18n, components.normal)>
                <SelectField id="select-normal" label=unit options=options value=empty() />
            </Case>
            <Case state=words!(i18n, components.with_both)>
                <SelectField
                    id="select-both"
                    label=unit
                    hint=hint
                    error=error
                    options=options
                    value=empty()
                />
            </Case>
            <Case state=words!(i18n, components.long)>
                <SelectField
                    id="select-long"
                    label=unit
                    options=options
                    value=RwSignal::new("long".to_owned())
                />
            </Case>
            <Case state=words!(i18n, components.empty)>
                <SelectField id="select-empty" label=unit options=none value=empty() />
            </Case>
        </Shown>
    }
}

/// A form of two fields that takes nothing until both are filled in.
#[component]
fn SmallForm(problems: RwSignal<Vec<FieldProblem>>) -> impl IntoView {
    let i18n = use_i18n();
    let name = empty();
    let topic = empty();
    let outcome = RwSignal::new(false);
    let error_of = move |field: &'static str| {
        Signal::derive(move || {
            problems.with(|problems| {
                let found = problems.iter().find(|problem| problem.field == field);
                found.map(|problem| problem.message.clone())
            })
        })
    };
    let check = move |_| {
        let fields = [
            ("form-name", name, words!(i18n, components.your_name_error)),
            ("form-topic", topic, words!(i18n, components.topic_error)),
        ];
        let missing = fields
            .iter()
            .filter(|(_, value, _)| value.with_untracked(|value| value.trim().is_empty()));
        let found: Vec<FieldProblem> = missing
            .map(|(field, _, message)| FieldProblem {
                field: (*field).to_owned(),
                message: message.get_untracked(),
            })
            .collect();
        outcome.set(found.is_empty());
        problems.set(found);
    };
    let good = words!(i18n, components.form_good);
    view! {
        <div class="stack">
            <ErrorSummary heading=words!(i18n, app.error_summary) problems=problems />
            <TextField
                id="form-name"
                label=words!(i18n, components.your_name)
                error=error_of("form-name")
                value=name
            />
            <TextField
                id="form-topic"
                label=words!(i18n, components.topic)
                error=error_of("form-topic")
                value=topic
            />
            <div>
                <Button on_click=check>{words!(i18n, components.check_form)}</Button>
            </div>
            <p role="status">
                {text(move || if outcome.get() { good.get() } else { String::new() })}
            </p>
        </div>
    }
}
