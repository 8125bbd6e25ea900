//! Questions that are answered by choosing among a few.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::Parts;
use super::bound::{bound_entry, bound_many, bound_words};
use crate::domain::questionnaire::Place;
use crate::i18n::use_i18n;
use crate::state::questionnaire::OptionShape;
use crate::ui::{
    Checkboxes, ChoiceOption, Memo, Radios, SelectField, SelectOption, TextField, When,
};
use crate::words;

/// What stands for a level that is none of the programme's.
const ANOTHER: &str = "\u{1}another";

/// Options as the questionnaire words them.
pub fn options_of(options: &[OptionShape]) -> Vec<ChoiceOption> {
    let option = |shape: &OptionShape| ChoiceOption {
        value: shape.id.clone().into(),
        label: Signal::stored(shape.label.clone()),
        hint: shape.hint.clone().map(Signal::stored),
    };
    options.iter().map(option).collect()
}

/// One of several.
pub fn one(parts: Parts) -> AnyView {
    let i18n = use_i18n();
    let value = bound_words(parts.given);
    let options = options_of(&parts.asked.options);
    // What is chosen beforehand is not taken back: without it nobody can be paired.
    let stays = parts.question.required || parts.question.place == Place::Capacity;
    if stays {
        return view! {
            <Radios
                id=parts.id
                legend=parts.label
                hint=parts.hint
                value=value
                options=options
                error=parts.error
            />
        }
        .into_any();
    }
    view! {
        <Radios
            id=parts.id
            legend=parts.label
            hint=parts.hint
            value=value
            options=options
            error=parts.error
            can_clear=words!(i18n, questionnaire.clear)
        />
    }
    .into_any()
}

/// Several of several.
pub fn several(parts: Parts) -> AnyView {
    let chosen = bound_many(parts.given);
    view! {
        <Checkboxes
            id=parts.id
            legend=parts.label
            hint=parts.hint
            chosen=chosen
            options=options_of(&parts.asked.options)
            error=parts.error
        />
    }
    .into_any()
}

/// One of the programme's levels, or another in words of one's own.
pub fn level(parts: Parts) -> AnyView {
    let i18n = use_i18n();
    let ground = parts.ground;
    let value = bound_entry(parts.given, ground);
    let levels = Memo::new(move |_| {
        ground.programme.with(|programme| {
            let levels = programme
                .iter()
                .flat_map(|one| one.details.levels.as_slice());
            levels.map(ToString::to_string).collect::<Vec<_>>()
        })
    });
    if levels.with_untracked(Vec::is_empty) {
        return view! {
            <TextField
                id=parts.id
                label=parts.label
                hint=parts.hint
                value=value
                error=parts.error
                class="input--medium"
            />
        }
        .into_any();
    }
    let is_own = move |level: &str| {
        !level.is_empty() && levels.with_untracked(|levels| !levels.iter().any(|one| one == level))
    };
    let at_first = value.get_untracked();
    let chosen = RwSignal::new(if is_own(&at_first) {
        ANOTHER.to_owned()
    } else {
        at_first.clone()
    });
    let own = RwSignal::new(if is_own(&at_first) {
        at_first
    } else {
        String::new()
    });
    Effect::new(move |before: Option<()>| {
        let now = chosen.get();
        let level = if now == ANOTHER { own.get() } else { now };
        if before.is_some() && value.get_untracked() != level {
            value.set(level);
        }
    });
    let options = Signal::derive(move || {
        let option = |value: &str, label: String| SelectOption {
            value: value.to_owned(),
            label,
        };
        let none = option("", t_string!(i18n, questionnaire.choose).to_owned());
        let another = option(ANOTHER, t_string!(i18n, person.level_another).to_owned());
        let levels = levels.get().into_iter().map(|name| SelectOption {
            value: name.clone(),
            label: name,
        });
        std::iter::once(none)
            .chain(levels)
            .chain([another])
            .collect::<Vec<_>>()
    });
    let own_id = format!("{}-own", parts.id);
    view! {
        <SelectField
            id=parts.id
            label=parts.label
            hint=parts.hint
            value=chosen
            options=options
            error=parts.error
        />
        <When condition=Signal::derive(move || chosen.with(|chosen| chosen == ANOTHER))>
            <TextField
                id=own_id.clone()
                label=words!(i18n, person.level_own)
                hint=words!(i18n, person.level_own_hint)
                value=own
                class="input--medium"
            />
        </When>
    }
    .into_any()
}
