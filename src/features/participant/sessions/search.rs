//! Searching everything that was written, offline: the index is made when something is typed, and once for all that
//! is kept then.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::intl;
use crate::domain::overview::search::{Entry, Sort, index, words_of};
use crate::domain::pairing::MyPairing;
use crate::features::shared::language::{Texts, tag};
use crate::features::shared::show_more::{ShowMore, item_id};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::{Memo, TextField, live, text};
use crate::words;

/// How many places are shown at first, and how many a step brings.
const STEP: usize = 10;

/// The search field and what was found.
#[component]
pub fn SearchAll(pairing: StoredValue<MyPairing>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let typed = RwSignal::new(String::new());
    let wants = Memo::new(move |_| typed.with(|typed| !typed.trim().is_empty()));
    let entries: Memo<Arc<Vec<Entry>>> = Memo::new(move |_| {
        if !wants.get() {
            return Arc::default();
        }
        let id = pairing.with_value(|pairing| pairing.id.clone());
        state.private_notes.with(|private| {
            let entries = state.with_document(&id, |document| index(&id, document, private));
            Arc::new(entries)
        })
    });
    let wanted = Memo::new(move |_| typed.with(|typed| words_of(typed)));
    let found = Memo::new(move |_| {
        let entries = entries.get();
        wanted.with(|words| {
            let entries = entries.iter().enumerate();
            let found = entries.filter(|(_, entry)| entry.has(words));
            found.map(|(place, _)| place).collect::<Vec<usize>>()
        })
    });
    let shown = RwSignal::new(STEP);
    // Other words begin at the head of what they find.
    Effect::new(move || {
        wanted.track();
        shown.set(STEP);
    });
    let count = text(move || {
        if !wants.get() {
            return String::new();
        }
        match found.with(Vec::len) {
            0 => t_string!(i18n, tracker.found_none).to_owned(),
            count => t_string!(i18n, tracker.found, count = count.to_string()),
        }
    });
    let results = live(move || {
        let entries = entries.get();
        found.with(|found| {
            wanted.with(|words| {
                let places = found.iter().take(shown.get()).enumerate();
                let results = places.filter_map(|(place, number)| {
                    Some(result(i18n, entries.get(*number)?, words, place))
                });
                results.collect::<Vec<AnyView>>()
            })
        })
    });
    view! {
        <search class="stack no-print">
            <h2>{words!(i18n, tracker.search_title)}</h2>
            <TextField
                id="sessions-search"
                label=words!(i18n, tracker.search)
                hint=words!(i18n, tracker.search_hint)
                value=typed
                kind="search"
            />
            <p role="status">{count}</p>
            <ul class="plain-list stack">{results}</ul>
            <ShowMore
                list="found"
                shown=shown
                all=Signal::derive(move || found.with(Vec::len))
                step=STEP
            />
        </search>
    }
}

/// A place where all words were found.
fn result(i18n: Texts, entry: &Entry, words: &[String], place: usize) -> AnyView {
    let sort = match entry.sort {
        Sort::Notes => t_string!(i18n, tracker.sort_notes),
        Sort::Covered => t_string!(i18n, tracker.sort_covered),
        Sort::Point => t_string!(i18n, tracker.sort_point),
        Sort::Action => t_string!(i18n, tracker.sort_action),
        Sort::Learned => t_string!(i18n, tracker.sort_learned),
        Sort::Private => t_string!(i18n, tracker.sort_private),
    };
    let day = entry.on.map(|day| intl::date(tag(i18n), day));
    let head = match (&entry.session, day) {
        (Some(session), Some(day)) => {
            let route = match entry.sort {
                Sort::Covered | Sort::Action => Route::AfterSession,
                _ => Route::Session,
            };
            let href = route(session.clone()).href();
            let named = t_string!(i18n, tracker.found_in, sort = sort, day = day);
            view! { <a href=href>{named}</a> }.into_any()
        }
        _ => view! { <span class="strong">{sort}</span> }.into_any(),
    };
    let pieces = entry.excerpt(words).into_iter().map(|piece| {
        if piece.is_hit {
            view! { <mark>{piece.text}</mark> }.into_any()
        } else {
            piece.text.into_any()
        }
    });
    let pieces: Vec<AnyView> = pieces.collect();
    view! {
        <li id=item_id("found", place) tabindex="-1">
            {head}
            <p class="small found">{pieces}</p>
        </li>
    }
    .into_any()
}
