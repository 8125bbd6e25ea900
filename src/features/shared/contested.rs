//! Choosing between what both of a pair wrote at once, and over what one removed and the other changed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::kept_together::{field_name, known_kind, screen, value_words, what};
use super::language::{Texts, tag};
use super::sentences::storage_error;
use crate::browser::{focus, intl};
use crate::domain::id::{ItemId, PairingId};
use crate::domain::pair::Tie;
use crate::domain::text::{LongText, ShortText};
use crate::domain::together::{Document, Edit, Item, Register, Stamp, Value, to_choose, undecided};
use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, Memo, Notice, NoticeKind, live, text};
use crate::words;

/// The heading of everything that waits for a choice.
const HEADING: &str = "contested-title";
/// What is said once one was chosen.
const SAID: &str = "contested-said";

/// Everything of a pairing that was written on both sides at once, and what is kept over a removal. Nothing is shown
/// where nothing waits.
#[component]
pub fn Undecided(
    /// Of which pairing.
    pairing: PairingId,
    /// What the partner is called.
    #[prop(into)]
    partner: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let said = RwSignal::new(String::new());
    let waiting = {
        let pairing = pairing.clone();
        Memo::new(move |_| {
            state.with_document(&pairing, |document| {
                undecided(document)
                    .map(|(id, item)| (id.clone(), item.clone()))
                    .collect::<Vec<_>>()
            })
        })
    };
    let has_chosen = Callback::new(move |()| {
        said.try_set(t_string!(i18n, contested.chosen).to_owned());
        request_animation_frame(|| {
            focus::move_to(SAID);
            // Where more waits, one goes on with it.
            focus::move_to(HEADING);
        });
    });
    view! {
        {live(move || {
            let waiting = waiting.get();
            if waiting.is_empty() {
                return ().into_any();
            }
            let mut parts = Vec::new();
            for (id, item) in waiting {
                let fields: Vec<String> = to_choose(&item).map(str::to_owned).collect();
                for field in fields {
                    parts
                        .push(
                            view! {
                                <Contested
                                    pairing=pairing.clone()
                                    item=id.clone()
                                    field=field
                                    partner=partner.clone()
                                    on_chosen=has_chosen
                                />
                            }
                                .into_any(),
                        );
                }
                if item.is_kept_over_removal() {
                    let pairing = pairing.clone();
                    parts
                        .push(
                            view! { <Kept pairing=pairing id=id item=item on_chosen=has_chosen /> }
                                .into_any(),
                        );
                }
            }
            view! {
                <section class="contested" aria-labelledby=HEADING>
                    <h2 id=HEADING tabindex="-1">
                        {words!(i18n, contested.title)}
                    </h2>
                    <p>{words!(i18n, contested.text)}</p>
                    {parts}
                </section>
            }
                .into_any()
        })}
        <p role="status" id=SAID tabindex="-1">
            {text(move || said.get())}
        </p>
    }
}

/// One field that was written on both sides at once: every version, who wrote it, and the choice.
#[component]
pub fn Contested(
    /// Of which pairing.
    pairing: PairingId,
    /// Of which thing.
    item: ItemId,
    /// Which field.
    field: String,
    /// What the partner is called.
    #[prop(into)]
    partner: String,
    /// Called once one was chosen.
    #[prop(optional, into)]
    on_chosen: Option<Callback<()>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let problem = RwSignal::new(None::<String>);
    let found = {
        let (pairing, item, field) = (pairing.clone(), item.clone(), field.clone());
        Memo::new(move |_| {
            state.with_document(&pairing, |document| {
                let found = document.item(&item).filter(|item| !item.is_gone())?;
                let is_contested = found.field(&field)?.is_contested();
                is_contested.then(|| found.clone())
            })
        })
    };
    let place = StoredValue::new((pairing, item, field));
    let choose = move |seen: Item, value: Value| {
        let (pairing, id, field) = place.get_value();
        spawn_local(async move {
            let edit = Edit::Write {
                item: id.clone(),
                // It is there already, so what it is stays as it is.
                kind: known_kind(&seen.kind).unwrap_or("other"),
                field: field.clone(),
                value,
            };
            let is_still = |document: &Document| {
                let now = document.item(&id).and_then(|item| item.field(&field));
                now == seen.field(&field)
            };
            match state.edit(&pairing, vec![edit], is_still).await {
                Ok(()) => {
                    if let Some(on_chosen) = on_chosen {
                        on_chosen.run(());
                    }
                }
                Err(error) => {
                    problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    };
    live(move || {
        let item = found.get()?;
        let (pairing, id, field) = place.get_value();
        let register = item.field(&field)?;
        let tie = state.tie(&pairing);
        let title = t_string!(
            i18n,
            contested.field_of,
            field = field_name(i18n, &item.kind, &field),
            what = what(i18n, state, &item)
        );
        let versions = register.values().into_iter().map(|value| {
            let by = writers(i18n, register, value, tie.as_ref(), &partner);
            let words = value_words(i18n, state, (&pairing, &id, &item), &field, value);
            let (seen, value) = (item.clone(), value.clone());
            let label = t_string!(i18n, contested.keep_of, who = by.clone());
            let on_click = move |_| choose(seen.clone(), value.clone());
            view! {
                <li class="contested__version">
                    <p class="small soft">{t_string!(i18n, contested.by, who = by)}</p>
                    <p class="contested__text">{words}</p>
                    <div>
                        <Button kind=ButtonKind::Small on_click=on_click>
                            <span aria-hidden="true">{words!(i18n, contested.keep)}</span>
                            <span class="visually-hidden">{label}</span>
                        </Button>
                    </div>
                </li>
            }
        });
        let versions = versions.collect_view();
        let both = both(&item.kind, &field, register).map(|both| {
            let seen = item.clone();
            let on_click = move |_| choose(seen.clone(), Value::Text(both.clone()));
            view! {
                <div>
                    <Button kind=ButtonKind::Quiet on_click=on_click>
                        {words!(i18n, contested.keep_both)}
                    </Button>
                </div>
            }
        });
        let look = screen(&pairing, &id, &item).map(|route| {
            view! { <a href=route.href()>{words!(i18n, contested.look)}</a> }
        });
        Some(view! {
            <div class="card stack stack--tight">
                <h3>{title}</h3>
                <ul class="contested__versions">{versions}</ul>
                {both}
                {look}
                <Problem problem=problem />
            </div>
        })
    })
}

/// A thing that one removed while the other changed it.
#[component]
fn Kept(pairing: PairingId, id: ItemId, item: Item, on_chosen: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let problem = RwSignal::new(None::<String>);
    let title = {
        let item = item.clone();
        text(move || what(i18n, state, &item))
    };
    let look = screen(&pairing, &id, &item)
        .map(|route| view! { <a href=route.href()>{words!(i18n, contested.look)}</a> });
    let place = StoredValue::new((pairing, id, item));
    let decide = move |keep: bool| {
        let (pairing, id, seen) = place.get_value();
        spawn_local(async move {
            let edit = if keep {
                Edit::PutBack(id.clone())
            } else {
                Edit::Remove(id.clone())
            };
            let is_still = |document: &Document| document.item(&id) == Some(&seen);
            match state.edit(&pairing, vec![edit], is_still).await {
                Ok(()) => on_chosen.run(()),
                Err(error) => {
                    problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    };
    view! {
        <div class="card stack stack--tight">
            <h3>{words!(i18n, contested.kept_title)}</h3>
            <p class="contested__text">{title}</p>
            <p>{words!(i18n, contested.kept_text)}</p>
            <div class="row">
                <Button kind=ButtonKind::Small on_click=move |_| decide(true)>
                    {words!(i18n, contested.keep_it)}
                </Button>
                <Button kind=ButtonKind::Quiet on_click=move |_| decide(false)>
                    {words!(i18n, contested.remove_it)}
                </Button>
                {look}
            </div>
            <Problem problem=problem />
        </div>
    }
}

/// Why a choice was not kept.
#[component]
fn Problem(problem: RwSignal<Option<String>>) -> impl IntoView {
    live(move || {
        problem
            .get()
            .map(|sentence| view! { <Notice kind=NoticeKind::Danger>{sentence}</Notice> })
    })
}

/// Who wrote a version, in words.
fn writers(
    i18n: Texts,
    register: &Register<Value>,
    value: &Value,
    tie: Option<&Tie>,
    partner: &str,
) -> String {
    let versions = register.versions().iter();
    let versions = versions.filter(|(_, written)| written == value);
    let mut names: Vec<&str> = Vec::new();
    for (stamp, _) in versions {
        let name = writer(i18n, stamp, tie, partner);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    intl::list(tag(i18n), &names)
}

fn writer<'a>(i18n: Texts, stamp: &Stamp, tie: Option<&Tie>, partner: &'a str) -> &'a str {
    match tie {
        Some(tie) if tie.writers.last() == Some(&stamp.writer) => t_string!(i18n, contested.you),
        Some(tie) if tie.is_mine(stamp) => t_string!(i18n, contested.your_other),
        _ => partner,
    }
}

/// All versions of a text that people write in sentences, one below the other; none where they are no such texts, or
/// would be too long together.
fn both(kind: &str, field: &str, register: &Register<Value>) -> Option<String> {
    let most = match (kind, field) {
        (_, "notes" | "covered" | "note") => LongText::MOST,
        (_, "what" | "measure") => ShortText::MOST,
        // What was agreed on in own words; a choice is one word.
        ("agreement", _) => LongText::MOST,
        _ => return None,
    };
    let mut texts = Vec::new();
    for value in register.values() {
        match value {
            Value::Text(text) if kind != "agreement" || text.contains(' ') => {
                texts.push(text.as_str());
            }
            Value::Nothing => {}
            _ => return None,
        }
    }
    let joined = texts.join("\n\n");
    (texts.len() > 1 && joined.chars().count() <= most).then_some(joined)
}
