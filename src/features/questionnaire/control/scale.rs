//! Statements, each with a step of a scale.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::Parts;
use super::bound::bound;
use crate::domain::questionnaire::Given;
use crate::i18n::use_i18n;
use crate::ui::{ChoiceOption, Radios};
use crate::words;

fn steps_of(given: Option<&Given>) -> BTreeMap<String, u8> {
    match given {
        Some(Given::Steps(steps)) => steps.clone(),
        _ => BTreeMap::new(),
    }
}

/// The statements of a scale, one below the other.
pub fn scale(parts: Parts, statements: &[String], points: u8) -> AnyView {
    let i18n = use_i18n();
    let names = parts.asked.words.points.clone();
    let statement = |(place, id): (usize, &String)| {
        let legend = parts
            .asked
            .option(id)
            .map_or_else(|| id.clone(), |option| option.label.clone());
        let (own, also) = (id.clone(), id.clone());
        let value = bound(
            parts.given,
            move |given| {
                let step = steps_of(given).get(&own).copied();
                step.map_or_else(String::new, |step| step.to_string())
            },
            move |text, given| {
                let mut steps = steps_of(given);
                match text.parse() {
                    Ok(step) => steps.insert(also.clone(), step),
                    Err(_) => steps.remove(&also),
                };
                (!steps.is_empty()).then_some(Given::Steps(steps))
            },
        );
        let options = (1..=points).map(|step| {
            let name = names.get(usize::from(step) - 1).cloned();
            ChoiceOption {
                value: step.to_string().into(),
                label: Signal::stored(name.unwrap_or_else(|| step.to_string())),
                hint: None,
            }
        });
        let radio_id = if place == 0 {
            parts.id.clone()
        } else {
            format!("{}-s{place}", parts.id)
        };
        view! {
            <div class="scale">
                <Radios
                    id=radio_id
                    legend=Signal::stored(legend)
                    value=value
                    options=options.collect()
                    can_clear=words!(i18n, questionnaire.clear)
                />
            </div>
        }
        .into_any()
    };
    let list: Vec<AnyView> = statements.iter().enumerate().map(statement).collect();
    view! {
        <p class="soft">{parts.hint}</p>
        {list}
    }
    .into_any()
}
