//! An update from the partner: what it would bring, and what is new once it is taken in.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::pair::Update;
use crate::domain::reflection;
use crate::domain::together::{Change, ItemNews};
use crate::features::shared::kept_together::{field_names, screen, what};
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::waiting::Waiting;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::updates::UpdatePreview;
use crate::state::{AppState, use_app_state};
use crate::ui::{LinkButton, Notice, NoticeKind, text};
use crate::words;

/// The most things that are named one by one.
const NAMED: usize = 100;

/// What the packet holds, as a row among the others.
#[component]
pub fn Holds(update: Update) -> impl IntoView {
    let i18n = use_i18n();
    let name = update.name.to_string();
    let is_whole = update.is_whole();
    view! {
        <div>
            <dt>{words!(i18n, update.holds)}</dt>
            <dd>
                {text(move || {
                    if is_whole {
                        t_string!(i18n, update.holds_everything, name = name.clone())
                    } else {
                        t_string!(i18n, update.holds_since).to_owned()
                    }
                })}
            </dd>
        </div>
    }
}

/// What taking it in would change, in numbers.
#[component]
pub fn Would(preview: UpdatePreview) -> impl IntoView {
    let i18n = use_i18n();
    let partner = preview.pairing.partner.name.to_string();
    let count = |is: fn(&ItemNews) -> bool| preview.news.iter().filter(|news| is(news)).count();
    let rows = [
        (
            words!(i18n, update.would_add),
            count(|news| matches!(news.change, Change::Added | Change::Returned)),
        ),
        (
            words!(i18n, update.would_change),
            count(|news| news.change == Change::Changed),
        ),
        (
            words!(i18n, update.would_remove),
            count(|news| news.change == Change::Removed),
        ),
        (
            words!(i18n, update.would_contest),
            count(|news| !news.contested.is_empty()),
        ),
        (
            words!(i18n, update.would_keep),
            count(|news| news.is_kept_over_removal),
        ),
    ];
    let rows = rows
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{text(move || intl::number(tag(i18n), count as u64))}</dd>
                </div>
            }
        })
        .collect_view();
    let is_empty = preview.news.is_empty();
    let receipt = is_empty.then(|| {
        let name = partner.clone();
        view! { <p>{text(move || t_string!(i18n, update.only_receipt, name = name.clone()))}</p> }
    });
    let lacks = preview.lacks.then(|| {
        view! {
            <Notice>
                <p>{text(move || t_string!(i18n, update.would_lack, name = partner.clone()))}</p>
            </Notice>
        }
    });
    view! {
        {(!is_empty).then(|| view! { <dl class="facts">{rows}</dl> })}
        {receipt}
        {lacks}
    }
}

/// What is new now that it is taken in.
#[component]
pub fn WhatIsNew(preview: UpdatePreview) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = preview.pairing.id.clone();
    let partner = preview.pairing.partner.name.to_string();
    let more = preview.news.len().saturating_sub(NAMED);
    let of_pairing = pairing.clone();
    let is_empty = preview.news.is_empty();
    let rows = preview
        .news
        .into_iter()
        .take(NAMED)
        .map(|news| {
            let item = state.shared_item(&news.id).map(|(_, item)| item);
            let href = item
                .filter(|_| news.change != Change::Removed)
                .and_then(|item| screen(&pairing, &news.id, &item))
                .map(|route| route.href());
            let words = text(move || joined(&sentences(i18n, state, &news)));
            match href {
                Some(href) => view! {
                    <li>
                        <a href=href>{words}</a>
                    </li>
                }
                .into_any(),
                None => view! { <li>{words}</li> }.into_any(),
            }
        })
        .collect_view();
    view! {
        <Notice kind=NoticeKind::Good>
            <p role="status">{words!(i18n, update.taken_now)}</p>
            {preview
                .lacks
                .then(|| {
                    view! {
                        <p>
                            {text(move || t_string!(i18n, update.lacks, partner = partner.clone()))}
                        </p>
                    }
                })}
        </Notice>
        {(!is_empty)
            .then(|| {
                view! {
                    <h3>{words!(i18n, update.news_title)}</h3>
                    <ul class="stack stack--tight">{rows}</ul>
                    {(more > 0)
                        .then(|| {
                            view! { <p>{text(move || t_string!(i18n, update.more, count = more))}</p> }
                        })}
                }
            })}
        <Waiting pairing=of_pairing />
        <div class="row">
            <LinkButton href=Route::Sessions.href()>{words!(i18n, menu.sessions)}</LinkButton>
            <a href=Route::Update.href()>{words!(i18n, update.give_back)}</a>
        </div>
    }
}

/// What is new of a thing, as sentences.
fn sentences(i18n: Texts, state: AppState, news: &ItemNews) -> Vec<String> {
    let what = match state.shared_item(&news.id) {
        Some((_, item)) => what(i18n, state, &item),
        None => t_string!(i18n, update.what_other).to_owned(),
    };
    let mut sentences = Vec::new();
    match news.change {
        Change::Added => {
            sentences.push(t_string!(i18n, update.news_added, what = what.clone()));
        }
        Change::Returned => {
            sentences.push(t_string!(i18n, update.news_returned, what = what.clone()));
        }
        Change::Removed => {
            sentences.push(t_string!(i18n, update.news_removed, what = what.clone()));
        }
        Change::Changed if news.fields.is_empty() => {}
        Change::Changed if news.kind == "session" && news.fields == ["start"] => {
            sentences.push(t_string!(i18n, update.news_moved, what = what.clone()));
        }
        Change::Changed if news.kind == reflection::KIND => {
            sentences.push(t_string!(i18n, update.news_reflection).to_owned());
        }
        Change::Changed => sentences.push(t_string!(
            i18n,
            update.news_changed,
            what = what.clone(),
            fields = field_names(i18n, &news.kind, &news.fields)
        )),
    }
    if !news.contested.is_empty() {
        sentences.push(t_string!(
            i18n,
            update.news_contested,
            what = what.clone(),
            fields = field_names(i18n, &news.kind, &news.contested)
        ));
    }
    if news.is_kept_over_removal {
        sentences.push(t_string!(i18n, update.news_kept, what = what));
    }
    sentences
}

/// Sentences one after the other; each but the last ends in a full stop.
fn joined(sentences: &[String]) -> String {
    let mut all = String::new();
    for sentence in sentences {
        if !all.is_empty() {
            all.push_str(if all.ends_with('.') { " " } else { ". " });
        }
        all.push_str(sentence);
    }
    all
}
