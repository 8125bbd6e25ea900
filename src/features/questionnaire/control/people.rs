//! Questions that are answered by several short texts: languages, other people.

use leptos::prelude::*;

use super::Parts;
use super::bound::{bound, bound_many};
use crate::browser::intl;
use crate::domain::questionnaire::Given;
use crate::domain::text::ShortText;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::ui::{SeveralFields, TextField};
use crate::words;

/// Languages, with the usual ones offered in the reader's own.
pub fn languages(parts: Parts, most: usize) -> AnyView {
    let i18n = use_i18n();
    let values = bound_many(parts.given);
    let offered = Signal::derive(move || intl::usual_languages(tag(i18n)));
    view! {
        <SeveralFields
            id=parts.id
            legend=parts.label
            label=words!(i18n, questionnaire.language)
            hint=parts.hint
            values=values
            add=words!(i18n, questionnaire.add)
            remove=words!(i18n, questionnaire.remove)
            error=parts.error
            most=most
            longest=ShortText::MOST
            suggestions=offered
        />
    }
    .into_any()
}

/// Other people by name or address.
pub fn people(parts: Parts, most: usize) -> AnyView {
    let i18n = use_i18n();
    if most == 1 {
        let value = bound(
            parts.given,
            |given| match given {
                Some(Given::Many(texts)) => texts.first().cloned().unwrap_or_default(),
                _ => String::new(),
            },
            |text, _| (!text.is_empty()).then(|| Given::Many(vec![text])),
        );
        return view! {
            <TextField
                id=parts.id
                label=parts.label
                hint=parts.hint
                value=value
                error=parts.error
            />
        }
        .into_any();
    }
    let values = bound_many(parts.given);
    view! {
        <SeveralFields
            id=parts.id
            legend=Signal::stored(parts.asked.words.short.clone())
            label=parts.label
            hint=parts.hint
            values=values
            add=words!(i18n, questionnaire.add)
            remove=words!(i18n, questionnaire.remove)
            error=parts.error
            most=most
            longest=ShortText::MOST
        />
    }
    .into_any()
}
