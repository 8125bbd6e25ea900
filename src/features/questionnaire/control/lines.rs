//! Questions that are answered by writing.

use leptos::prelude::*;

use super::Parts;
use super::bound::bound_words;
use crate::domain::questionnaire::{Kind, Place};
use crate::ui::{TextArea, TextField};

/// A line.
pub fn line(parts: Parts) -> AnyView {
    let value = bound_words(parts.given);
    let (kind, autocomplete) = match (&parts.question.kind, parts.question.place) {
        (Kind::Email, _) => ("email", "email"),
        (_, Place::Name) => ("text", "name"),
        _ => ("text", "off"),
    };
    view! {
        <TextField
            id=parts.id
            label=parts.label
            hint=parts.hint
            value=value
            error=parts.error
            kind=kind
            autocomplete=autocomplete
        />
    }
    .into_any()
}

/// Several lines.
pub fn several_lines(parts: Parts, most: usize) -> AnyView {
    let value = bound_words(parts.given);
    view! {
        <TextArea
            id=parts.id
            label=parts.label
            hint=parts.hint
            value=value
            error=parts.error
            most=most
        />
    }
    .into_any()
}

/// One of the programme's units, or another.
pub fn unit(parts: Parts) -> AnyView {
    let value = bound_words(parts.given);
    let ground = parts.ground;
    let units = Signal::derive(move || {
        ground.programme.with(|programme| {
            let units = programme
                .iter()
                .flat_map(|one| one.details.units.as_slice());
            units.map(ToString::to_string).collect::<Vec<_>>()
        })
    });
    view! {
        <TextField
            id=parts.id
            label=parts.label
            hint=parts.hint
            value=value
            error=parts.error
            suggestions=units
        />
    }
    .into_any()
}
