//! A part that both wrote without knowing of each other: every version, until one of them chooses.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::Shown;
use crate::browser::clock;
use crate::domain::agreement::{Agreement, Before, Part};
use crate::domain::text::LongText;
use crate::domain::together::{Document, Value};
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Notice};
use crate::words;

/// The versions of a part.
#[component]
pub fn Versions(shown: Shown, part: Part) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let seen = untrack(|| {
        shown
            .pairing
            .with_value(|pairing| state.agreement_item(pairing))
    });
    let values: Vec<Option<String>> = seen
        .as_ref()
        .and_then(|item| item.field(part.field()))
        .map(|field| field.values())
        .unwrap_or_default()
        .into_iter()
        .map(|value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        })
        .collect();
    let seen = StoredValue::new(seen);
    let keep = move |words: Option<String>| {
        let (pairing, seen) = (shown.pairing.get_value(), seen.get_value());
        spawn_local(async move {
            let words = words.and_then(|words| LongText::parse(&words).ok());
            let edits = Agreement::saying(
                Before::Whatever,
                part,
                words.as_ref(),
                pairing.my_side,
                clock::today(),
            );
            let is_still =
                move |document: &Document| Agreement::is_as_seen(document, seen.as_ref(), part);
            shown.say(match state.edit(&pairing.id, edits, is_still).await {
                Ok(()) => t_string!(i18n, agreement.kept).to_owned(),
                Err(error) => storage_error(i18n, &error),
            });
        });
    };
    let versions = values.into_iter().map(|words| {
        let shows = words.clone();
        let what = match shows {
            Some(words) => view! { <p class="keep-lines">{words}</p> }.into_any(),
            None => view! { <p class="soft">{words!(i18n, agreement.emptied)}</p> }.into_any(),
        };
        view! {
            <li class="card">
                {what}
                <div>
                    <Button
                        kind=ButtonKind::Small
                        on_click=move |_| keep(words.clone())
                    >
                        {words!(i18n, agreement.keep_this)}
                    </Button>
                </div>
            </li>
        }
    });
    view! {
        <Notice>
            <p>{words!(i18n, agreement.contested)}</p>
        </Notice>
        <ul class="plain-list">{versions.collect_view()}</ul>
    }
}
