//! Searching all guides for words, offline.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::domain::text::normalised;
use crate::features::shared::had::{Had, not_there};
use crate::features::shared::language::page_language;
use crate::i18n::use_i18n;
use crate::letters;
use crate::routes::{Route, Slug};
use crate::state::guides::{self, Card, Searched};
use crate::ui::{Memo, TextField, live, text};
use crate::words;

/// How many letters stand before and after what was found.
const AROUND: usize = 60;

/// A guide in which all words were found.
struct Found {
    card: Card,
    before: String,
    hit: String,
    after: String,
}

/// The search field and what was found. The words of the guides are fetched when something is typed.
#[component]
pub fn Search(cards: Memo<Vec<Card>>) -> impl IntoView {
    let i18n = use_i18n();
    let typed = RwSignal::new(String::new());
    let had: RwSignal<Had<Vec<Searched>>> = RwSignal::new(None);
    let wants = Memo::new(move |_| typed.with(|typed| !typed.trim().is_empty()));
    Effect::new(move || {
        let language = page_language(i18n.get_locale());
        if wants.get() {
            spawn_local(async move {
                let searched = guides::searched(language).await;
                if page_language(i18n.get_locale_untracked()) == language {
                    had.try_set(Some(searched));
                }
            });
        }
    });
    view! {
        <search class="stack">
            <TextField
                id="guides-search"
                label=words!(i18n, guides.search)
                value=typed
                kind="search"
            />
            {live(move || {
                if !wants.get() {
                    return ().into_any();
                }
                had.with(|had| match had {
                    Some(Ok(searched)) => {
                        let found = cards
                            .with(|cards| typed.with(|typed| find(cards, searched, typed)));
                        view! { <Results found=found /> }.into_any()
                    }
                    other => not_there(other),
                })
            })}
        </search>
    }
}

#[component]
fn Results(found: Vec<Found>) -> impl IntoView {
    let i18n = use_i18n();
    let number = found.len();
    let result = |found: Found| {
        let href = Slug::parse(&found.card.slug).map(|slug| Route::Guide(slug).href());
        view! {
            <li>
                <a href=href>{found.card.title}</a>
                <p class="small soft">
                    {found.before}<mark>{found.hit}</mark>{found.after}
                </p>
            </li>
        }
        .into_any()
    };
    let list: Vec<AnyView> = found.into_iter().map(result).collect();
    view! {
        <p role="status">
            {text(move || match number {
                0 => t_string!(i18n, guides.found_none).to_owned(),
                1 => t_string!(i18n, guides.found_one).to_owned(),
                more => t_string!(i18n, guides.found, count = more.to_string()),
            })}
        </p>
        <ul class="plain-list stack">{list}</ul>
    }
}

/// The guides that hold every word, in their order, each with the place of the first word.
fn find(cards: &[Card], searched: &[Searched], typed: &str) -> Vec<Found> {
    let typed = normalised(typed);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let Some(first) = words.first() else {
        return Vec::new();
    };
    let found = searched.iter().filter_map(|one| {
        let lower = letters::small(&one.text);
        if !words.iter().all(|word| lower.contains(word)) {
            return None;
        }
        let card = cards.iter().find(|card| card.slug == one.slug)?.clone();
        let (before, hit, after) = around(&one.text, &lower, first);
        Some(Found {
            card,
            before,
            hit,
            after,
        })
    });
    found.collect()
}

/// What stands before and after a word, cut at spaces. The two texts have the same characters in small and
/// capital letters, so places are counted in characters.
fn around(text: &str, lower: &str, word: &str) -> (String, String, String) {
    let at = lower.find(word).unwrap_or(0);
    let at = lower[..at].chars().count();
    let length = word.chars().count();
    let characters: Vec<char> = text.chars().collect();
    let slice = |from: usize, to: usize| -> String {
        let to = to.min(characters.len());
        let part = characters.get(from.min(to)..to).unwrap_or_default();
        part.iter()
            .map(|c| if *c == '\n' { ' ' } else { *c })
            .collect()
    };
    let from = at.saturating_sub(AROUND);
    let before = slice(from, at);
    let before = match before.split_once(' ') {
        Some((_, rest)) if from > 0 => format!("… {rest}"),
        _ => before,
    };
    let after = slice(at + length, at + length + AROUND);
    let after = match after.rsplit_once(' ') {
        Some((rest, _)) if at + length + AROUND < characters.len() => format!("{rest} …"),
        _ => after,
    };
    (before, slice(at, at + length), after)
}
