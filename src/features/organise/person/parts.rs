//! The parts of the form, but for the one about work.

use leptos::prelude::*;

use super::about_work::ErrorOf;
use super::typed::Typed;
use crate::i18n::use_i18n;
use crate::ui::{Checkbox, ChoiceOption, Radios, TextArea, TextField};
use crate::words;

/// Name, address, role, number of partners.
#[component]
pub fn Who(typed: Typed, error_of: ErrorOf) -> impl IntoView {
    let i18n = use_i18n();
    let option =
        |value: &'static str, label: Signal<String>, hint: Option<Signal<String>>| ChoiceOption {
            value: value.into(),
            label,
            hint,
        };
    view! {
        <fieldset class="person__part">
            <legend>{words!(i18n, person.who)}</legend>
            <TextField
                id="person-name"
                label=words!(i18n, person.name)
                value=typed.name
                error=error_of.run("person-name")
            />
            <TextField
                id="person-email"
                label=words!(i18n, person.email)
                value=typed.email
                error=error_of.run("person-email")
                kind="email"
            />
            <Radios
                id="person-role"
                legend=words!(i18n, person.role)
                hint=words!(i18n, person.role_hint)
                value=typed.role
                error=error_of.run("person-role")
                options=vec![
                    option(
                        "mentor",
                        words!(i18n, role.mentor),
                        Some(words!(i18n, role.mentor_who)),
                    ),
                    option(
                        "mentee",
                        words!(i18n, role.mentee),
                        Some(words!(i18n, role.mentee_who)),
                    ),
                    option("both", words!(i18n, role.both), None),
                ]
            />
            <Checkbox
                checked=typed.offers_both
                on_change=move |ticked| typed.offers_both.set(ticked)
                label=words!(i18n, person.offers_both)
                hint=words!(i18n, person.offers_both_hint)
            />
            <TextField
                id="person-capacity"
                label=words!(i18n, person.capacity)
                hint=words!(i18n, person.capacity_hint)
                value=typed.capacity
                error=error_of.run("person-capacity")
                kind="number"
                class="input--short"
            />
        </fieldset>
    }
}

/// What the person can teach and wants to learn.
#[component]
pub fn Topics(typed: Typed, error_of: ErrorOf) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <fieldset class="person__part">
            <legend>{words!(i18n, person.topics)}</legend>
            <TextArea
                id="person-teaches"
                label=words!(i18n, person.teaches)
                hint=words!(i18n, person.teaches_hint)
                value=typed.teaches
                error=error_of.run("person-teaches")
            />
            <TextArea
                id="person-wants"
                label=words!(i18n, person.wants)
                hint=words!(i18n, person.wants_hint)
                value=typed.wants
                error=error_of.run("person-wants")
            />
        </fieldset>
    }
}

/// Languages, free time, way of meeting, working style.
#[component]
pub fn Meeting(typed: Typed, error_of: ErrorOf) -> impl IntoView {
    let i18n = use_i18n();
    let option = |value: &'static str, label: Signal<String>| ChoiceOption {
        value: value.into(),
        label,
        hint: None,
    };
    view! {
        <fieldset class="person__part">
            <legend>{words!(i18n, person.meeting_title)}</legend>
            <TextField
                id="person-languages"
                label=words!(i18n, person.languages)
                hint=words!(i18n, person.languages_hint)
                value=typed.languages
                error=error_of.run("person-languages")
            />
            <TextArea
                id="person-free-time"
                label=words!(i18n, person.free_time)
                hint=words!(i18n, person.free_time_hint)
                value=typed.free_time
                error=error_of.run("person-free-time")
            />
            <Radios
                id="person-meeting"
                legend=words!(i18n, person.meeting)
                value=typed.meeting
                options=vec![
                    option("in person", words!(i18n, person.meeting_in_person)),
                    option("remote", words!(i18n, person.meeting_remote)),
                    option("either", words!(i18n, person.either)),
                    option("", words!(i18n, app.unknown)),
                ]
            />
            <Radios
                id="person-style"
                legend=words!(i18n, person.style)
                value=typed.style
                options=vec![
                    option("planned", words!(i18n, person.style_planned)),
                    option("exploring", words!(i18n, person.style_exploring)),
                    option("either", words!(i18n, person.either)),
                    option("", words!(i18n, app.unknown)),
                ]
            />
        </fieldset>
    }
}

/// What is used for the pairing alone, or for nothing but the coordinator's own eyes.
#[component]
pub fn Private(typed: Typed, error_of: ErrorOf) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <fieldset class="person__part">
            <legend>{words!(i18n, person.private)}</legend>
            <p class="soft">{words!(i18n, person.private_text)}</p>
            <TextField
                id="person-line-manager"
                label=words!(i18n, person.line_manager)
                hint=words!(i18n, person.line_manager_hint)
                value=typed.line_manager
                error=error_of.run("person-line-manager")
            />
            <TextArea
                id="person-avoid"
                label=words!(i18n, person.avoid)
                hint=words!(i18n, person.avoid_hint)
                value=typed.avoid
                error=error_of.run("person-avoid")
            />
            <TextArea
                id="person-about"
                label=words!(i18n, person.about)
                value=typed.about
                error=error_of.run("person-about")
            />
        </fieldset>
    }
}
