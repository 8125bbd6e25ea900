//! Radio buttons and check boxes.

use leptos::prelude::*;

use super::sample::{Case, Family, Shown};
use crate::i18n::use_i18n;
use crate::ui::{Checkbox, Checkboxes, ChoiceOption, Radios, Text};
use crate::words;

/// Radio buttons and check boxes.
#[component]
pub fn Choices() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Family id="family-choices" title=words!(i18n, components.choices)>
            <RadioButtons />
            <SingleBoxes />
            <Boxes />
        </Family>
    }
}

fn option(value: &'static str, label: Text, hint: Option<Text>) -> ChoiceOption {
    ChoiceOption {
        value: value.into(),
        label,
        hint,
    }
}

#[component]
fn RadioButtons() -> impl IntoView {
    let i18n = use_i18n();
    let way = words!(i18n, components.way);
    let room = words!(i18n, components.way_room);
    let call = words!(i18n, components.way_call);
    let plain = move || vec![option("room", room, None), option("call", call, None)];
    let with_hints = vec![
        option("room", room, Some(words!(i18n, components.way_room_hint))),
        option("call", call, Some(words!(i18n, components.way_call_hint))),
    ];
    let languages = vec![
        option("en", words!(i18n, settings.language_en), None),
        option("sv", words!(i18n, settings.language_sv), None),
    ];
    let error = words!(i18n, components.way_error);
    let chosen = |value: &str| RwSignal::new(value.to_owned());
    view! {
        <Shown name="Radios" when=words!(i18n, components.when_radios)>
            <Case state=words!(i18n, components.normal)>
                <Radios id="radios-normal" legend=way value=chosen("room") options=plain() />
            </Case>
            <Case state=words!(i18n, components.hints_of_options)>
                <Radios id="radios-hints" legend=way value=chosen("call") options=with_hints />
            </Case>
            <Case state=words!(i18n, components.with_both)>
                <Radios
                    id="radios-both"
                    legend=way
                    hint=words!(i18n, components.way_hint)
                    error=Signal::derive(move || Some(error.get()))
                    value=chosen("")
                    options=plain()
                />
            </Case>
            <Case state=words!(i18n, components.can_clear)>
                <Radios
                    id="radios-clear"
                    legend=way
                    value=chosen("call")
                    options=plain()
                    can_clear=words!(i18n, controls.clear_answer)
                />
            </Case>
            <Case state=words!(i18n, components.own_languages)>
                <Radios
                    id="radios-languages"
                    legend=words!(i18n, settings.language)
                    value=chosen("en")
                    options=languages
                    in_own_languages=true
                />
            </Case>
        </Shown>
    }
}

#[component]
fn SingleBoxes() -> impl IntoView {
    let i18n = use_i18n();
    let agree = words!(i18n, components.agree);
    let [normal, ticked, hinted] = [false, true, false].map(RwSignal::new);
    view! {
        <Shown name="Checkbox" when=words!(i18n, components.when_checkbox)>
            <Case state=words!(i18n, components.normal)>
                <Checkbox checked=normal on_change=move |on| normal.set(on) label=agree />
            </Case>
            <Case state=words!(i18n, components.ticked)>
                <Checkbox checked=ticked on_change=move |on| ticked.set(on) label=agree />
            </Case>
            <Case state=words!(i18n, components.with_hint)>
                <Checkbox
                    checked=hinted
                    on_change=move |on| hinted.set(on)
                    label=agree
                    hint=words!(i18n, components.agree_hint)
                />
            </Case>
            <Case state=words!(i18n, components.long)>
                <Checkbox
                    checked=hinted
                    on_change=move |on| hinted.set(on)
                    label=words!(i18n, components.long_label)
                />
            </Case>
        </Shown>
    }
}

#[component]
fn Boxes() -> impl IntoView {
    let i18n = use_i18n();
    let way = words!(i18n, components.way);
    let room = words!(i18n, components.way_room);
    let call = words!(i18n, components.way_call);
    let mail = words!(i18n, components.way_mail);
    let plain = move || {
        vec![
            option("room", room, None),
            option("call", call, None),
            option("mail", mail, None),
        ]
    };
    let with_hints = vec![
        option("room", room, Some(words!(i18n, components.way_room_hint))),
        option("call", call, Some(words!(i18n, components.way_call_hint))),
    ];
    let error = words!(i18n, components.ways_error);
    let chosen = |values: &[&str]| {
        let values = values.iter().map(|value| (*value).to_owned());
        RwSignal::new(values.collect::<Vec<_>>())
    };
    view! {
        <Shown name="Checkboxes" when=words!(i18n, components.when_checkboxes)>
            <Case state=words!(i18n, components.normal)>
                <Checkboxes
                    id="boxes-normal"
                    legend=way
                    chosen=chosen(&["room", "mail"])
                    options=plain()
                />
            </Case>
            <Case state=words!(i18n, components.hints_of_options)>
                <Checkboxes
                    id="boxes-hints"
                    legend=way
                    chosen=chosen(&["call"])
                    options=with_hints
                />
            </Case>
            <Case state=words!(i18n, components.with_both)>
                <Checkboxes
                    id="boxes-both"
                    legend=way
                    hint=words!(i18n, components.way_hint)
                    error=Signal::derive(move || Some(error.get()))
                    chosen=chosen(&[])
                    options=plain()
                />
            </Case>
        </Shown>
    }
}
