//! All guides: where one is, with what to go on, and what else there is.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::role::RoleChoice;
use super::search::Search;
use crate::browser::intl;
use crate::domain::id::GuideId;
use crate::domain::learning::{Progress, go_on_with};
use crate::domain::participant::Role;
use crate::features::shared::had::{had_in_language, not_there};
use crate::features::shared::language::tag;
use crate::i18n::use_i18n;
use crate::routes::{Route, Slug};
use crate::state::guides::{self, Card, Kind, Reader};
use crate::state::use_app_state;
use crate::ui::{LinkButton, Memo, Meter, Page, live, text};
use crate::words;

/// The modules of a role, in their order.
pub fn modules_of(cards: &[Card], role: Role) -> Vec<&Card> {
    let is_read_by = |card: &&Card| match card.reader {
        Reader::Both => true,
        Reader::Mentor => role.mentors(),
        Reader::Mentee => role.learns(),
    };
    let modules = cards.iter().filter(|card| card.kind == Kind::Module);
    modules.filter(is_read_by).collect()
}

/// The names of guides.
pub fn ids_of(cards: &[&Card]) -> Vec<GuideId> {
    let ids = cards
        .iter()
        .filter_map(|card| GuideId::parse(&card.slug).ok());
    ids.collect()
}

/// All guides.
#[component]
pub fn GuidesScreen() -> impl IntoView {
    let i18n = use_i18n();
    let had = had_in_language(guides::cards);
    let cards =
        Memo::new(move |_| had.with(|had| had.clone().and_then(Result::ok).unwrap_or_default()));
    let is_there = Memo::new(move |_| had.with(|had| matches!(had, Some(Ok(_)))));
    view! {
        <Page title=words!(i18n, guides.title)>
            <p>{words!(i18n, guides.lead)}</p>
            <RoleChoice />
            {live(move || {
                if is_there.get() {
                    view! { <All cards=cards /> }.into_any()
                } else {
                    had.with(not_there)
                }
            })}
        </Page>
    }
}

#[component]
fn All(cards: Memo<Vec<Card>>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let role = Memo::new(move |_| state.learner_role());
    view! {
        <Search cards=cards />
        {live(move || {
            role.get().map(|role| view! { <Modules cards=cards role=role /> })
        })}
        <Group id="guides-pages" title=words!(i18n, guides.pages) cards=cards kind=Kind::Page />
        <Group id="guides-papers" title=words!(i18n, guides.papers) cards=cards kind=Kind::Paper />
    }
}

/// The modules of the role, how many are done, and with which to go on.
#[component]
fn Modules(cards: Memo<Vec<Card>>, role: Role) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let ids = Memo::new(move |_| cards.with(|cards| ids_of(&modules_of(cards, role))));
    let progress =
        Memo::new(move |_| ids.with(|ids| state.read_guides.with(|read| Progress::of(ids, read))));
    let share = move || {
        let Progress { done, all, .. } = progress.get();
        u8::try_from(100 * done / all.max(1)).unwrap_or(100)
    };
    let sentence = text(move || {
        let Progress { done, all, .. } = progress.get();
        let number = |number: usize| intl::number(tag(i18n), number as u64);
        t_string!(
            i18n,
            guides.progress,
            done = number(done),
            all = number(all)
        )
    });
    let next = Memo::new(move |_| {
        let next = ids.with(|ids| {
            state
                .read_guides
                .with(|read| go_on_with(ids, read).cloned())
        })?;
        cards.with(|cards| {
            cards
                .iter()
                .find(|card| card.slug == next.as_str())
                .cloned()
        })
    });
    view! {
        <section class="stack" aria-labelledby="guides-modules">
            <h2 id="guides-modules">{words!(i18n, guides.modules)}</h2>
            <p role="status">{sentence}</p>
            {live(move || view! { <Meter share=share() /> })}
            {live(move || match next.get() {
                Some(card) => {
                    let href = Slug::parse(&card.slug).map(|slug| Route::Guide(slug).href());
                    let title = card.title;
                    let label = text(move || {
                        let title = title.clone();
                        if progress.get().done == 0 {
                            t_string!(i18n, guides.begin_with, title = title)
                        } else {
                            t_string!(i18n, guides.go_on_with, title = title)
                        }
                    });
                    view! {
                        <div>
                            <LinkButton href=href.unwrap_or_default()>{label}</LinkButton>
                        </div>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <div>
                            <LinkButton href=Route::Certificate
                                .href()>{words!(i18n, guides.to_certificate)}</LinkButton>
                        </div>
                    }
                        .into_any()
                }
            })}
            <ol class="guide-list" role="list">
                {live(move || {
                    cards
                        .with(|cards| {
                            let item = |card: &Card| {
                                view! {
                                    <li>
                                        <GuideLink card=card.clone() />
                                    </li>
                                }
                                    .into_any()
                            };
                            modules_of(cards, role).into_iter().map(item).collect::<Vec<AnyView>>()
                        })
                })}
            </ol>
            {live(move || {
                next.with(Option::is_some)
                    .then(|| view! { <p class="small soft">{words!(i18n, guides.certificate_later)}</p> })
            })}
        </section>
    }
}

/// Guides of another kind under their heading.
#[component]
fn Group(
    id: &'static str,
    title: Signal<String>,
    cards: Memo<Vec<Card>>,
    kind: Kind,
) -> impl IntoView {
    view! {
        <section class="stack" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <ul class="guide-list" role="list">
                {live(move || {
                    cards
                        .with(|cards| {
                            let of_kind = cards.iter().filter(|card| card.kind == kind);
                            let item = |card: &Card| {
                                view! {
                                    <li>
                                        <GuideLink card=card.clone() />
                                    </li>
                                }
                                    .into_any()
                            };
                            of_kind.map(item).collect::<Vec<AnyView>>()
                        })
                })}
            </ul>
        </section>
    }
}

/// A guide's title, how long it takes, and how far the reader is.
#[component]
pub fn GuideLink(card: Card) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let href = Slug::parse(&card.slug).map(|slug| Route::Guide(slug).href());
    let id = GuideId::parse(&card.slug).ok();
    let minutes = u64::from(card.minutes);
    let standing = text(move || {
        let minutes = t_string!(
            i18n,
            guides.minutes,
            minutes = intl::number(tag(i18n), minutes)
        );
        let known = id.as_ref().and_then(|id| state.read_guide(id));
        match known.map(|known| known.done_on.is_some()) {
            Some(true) => format!("{minutes} · {}", t_string!(i18n, guides.done)),
            Some(false) if card.kind == Kind::Module => {
                format!("{minutes} · {}", t_string!(i18n, guides.begun))
            }
            _ => minutes,
        }
    });
    view! {
        <div class="guide-link">
            <a class="guide-link__title" href=href>
                {card.title}
            </a>
            <p class="guide-link__standing">{standing}</p>
            <p class="guide-link__summary">{card.summary}</p>
        </div>
    }
}
