//! A box to tick.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::Parts;
use super::bound::bound;
use crate::domain::questionnaire::Given;
use crate::ui::{Checkboxes, ChoiceOption};

/// The value of a ticked box.
const YES: &str = "yes";

/// A consent: ticking notes the day.
pub fn consent(parts: Parts, today: NaiveDate) -> AnyView {
    let chosen = bound(
        parts.given,
        |given| match given {
            Some(Given::Agreed(_)) => vec![YES.to_owned()],
            _ => Vec::new(),
        },
        move |chosen: Vec<String>, _| (!chosen.is_empty()).then_some(Given::Agreed(today)),
    );
    let box_ = ChoiceOption {
        value: YES.into(),
        label: parts.label,
        hint: None,
    };
    view! {
        <Checkboxes
            id=parts.id
            legend=Signal::stored(parts.asked.words.short)
            hint=parts.hint
            chosen=chosen
            options=vec![box_]
            error=parts.error
        />
    }
    .into_any()
}
