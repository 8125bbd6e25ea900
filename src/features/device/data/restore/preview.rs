//! What is in a backup, beside what is here.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::super::sentences::{left_out, made_by, store_name};
use super::Restoring;
use super::choice::Choice;
use crate::browser::intl;
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::state::restore::{RestorePreview, stores_shown};
use crate::ui::{Notice, text};
use crate::words;

/// The most parts that are named one by one when they are left out.
const NAMED: usize = 100;

/// What is in the backup, and what should happen with it.
#[component]
pub(super) fn Preview(preview: Arc<RestorePreview>, restoring: Restoring) -> impl IntoView {
    let i18n = use_i18n();
    let head = preview.head.clone();
    let made = head.made;
    let when = move || {
        let zone = intl::own_zone();
        let day = intl::day_in_zone(tag(i18n), made, &zone);
        format!("{day}, {}", intl::time_in_zone(tag(i18n), made, &zone))
    };
    view! {
        <div class="card stack">
            <h2 id="preview-title" tabindex="-1">{words!(i18n, data.preview_heading)}</h2>
            <dl class="facts">
                <div>
                    <dt>{words!(i18n, data.preview_made)}</dt>
                    <dd>{text(when)}</dd>
                </div>
                <div>
                    <dt>{words!(i18n, data.preview_made_by)}</dt>
                    <dd>{text(move || made_by(i18n, &head))}</dd>
                </div>
            </dl>
            <Numbers preview=preview.clone() />
            <LeftOutParts preview=preview.clone() />
            <Choice preview=preview restoring=restoring />
        </div>
    }
}

/// The numbers of each kind of record.
#[component]
fn Numbers(preview: Arc<RestorePreview>) -> impl IntoView {
    let i18n = use_i18n();
    let later = preview.comparison.total().later_in_file;
    let joined = preview.comparison.total().joined;
    let rows: Vec<_> = stores_shown()
        .map(|store| (store, preview.comparison.counts(store)))
        .filter(|(_, counts)| counts.in_file + counts.here > 0)
        .collect();
    if rows.is_empty() {
        return view! { <p>{words!(i18n, data.nothing_to_take)}</p> }.into_any();
    }
    let cell = move |heading: Signal<String>, count: usize| {
        view! {
            <td class="number" data-heading=move || heading.get()>
                {text(move || intl::number(tag(i18n), count as u64))}
            </td>
        }
    };
    let rows = rows
        .into_iter()
        .map(|(store, counts)| {
            view! {
                <tr>
                    <th scope="row">{text(move || store_name(i18n, store))}</th>
                    {cell(words!(i18n, data.column_in_file), counts.in_file)}
                    {cell(words!(i18n, data.column_here), counts.here)}
                    {cell(words!(i18n, data.column_added), counts.added)}
                    {cell(words!(i18n, data.column_same), counts.same)}
                    {cell(words!(i18n, data.column_differing), counts.differing + counts.joined)}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="table table--stacks data__numbers">
            <caption>{words!(i18n, data.preview_caption)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words!(i18n, data.column_what)}</th>
                    <th scope="col" class="number">{words!(i18n, data.column_in_file)}</th>
                    <th scope="col" class="number">{words!(i18n, data.column_here)}</th>
                    <th scope="col" class="number">{words!(i18n, data.column_added)}</th>
                    <th scope="col" class="number">{words!(i18n, data.column_same)}</th>
                    <th scope="col" class="number">{words!(i18n, data.column_differing)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {(joined > 0)
            .then(|| {
                view! {
                    <p class="soft">
                        {text(move || t_string!(i18n, data.joined, count = joined))}
                    </p>
                }
            })}
        {(later > 0)
            .then(|| {
                view! {
                    <p class="soft">
                        {text(move || t_string!(i18n, data.later_in_file, count = later))}
                    </p>
                }
            })}
    }
    .into_any()
}

/// What cannot be taken, one by one.
#[component]
fn LeftOutParts(preview: Arc<RestorePreview>) -> impl IntoView {
    let i18n = use_i18n();
    let count = preview.left_out.len();
    let unknown = (!preview.unknown_stores.is_empty()).then(|| {
        let preview = preview.clone();
        let names = move || intl::list(tag(i18n), &preview.unknown_stores);
        view! {
            <Notice>
                {text(move || t_string!(i18n, data.unknown_stores, names = names()))}
            </Notice>
        }
    });
    let parts = (count > 0).then(|| {
        let more = count.saturating_sub(NAMED);
        let parts = preview
            .left_out
            .iter()
            .take(NAMED)
            .cloned()
            .map(|part| view! { <li>{text(move || left_out(i18n, &part))}</li> })
            .collect_view();
        view! {
            <Notice>
                <h3>{text(move || t_string!(i18n, data.left_out, count = count))}</h3>
                <p>{words!(i18n, data.left_out_text)}</p>
                <ul class="data__left-out">{parts}</ul>
                {(more > 0)
                    .then(|| {
                        view! {
                            <p>{text(move || t_string!(i18n, data.left_out_more, count = more))}</p>
                        }
                    })}
            </Notice>
        }
    });
    view! {
        {parts}
        {unknown}
    }
}
