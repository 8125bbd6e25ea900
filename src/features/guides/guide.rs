//! One guide: what one will be able to do, the text, its sources, and marking it as done.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::block::blocks;
use super::list::{GuideLink, modules_of};
use crate::browser::{clock, focus, intl, page, timer, unsaved};
use crate::domain::id::GuideId;
use crate::features::shared::coming::NotFound;
use crate::features::shared::had::{Had, had_in_language, not_there};
use crate::features::shared::language::{page_language, tag};
use crate::features::shared::sentences::storage_error;
use crate::features::shared::typing::settled;
use crate::i18n::use_i18n;
use crate::routes::{Route, Slug};
use crate::state::guides::{self, Card, Guide, Kind, Source};
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, Notice, NoticeKind, Page, live, text};
use crate::words;

/// How often one looks whether unsaved words have found their place, in milliseconds.
const LOOK_AGAIN: u32 = 300;

/// One guide.
#[component]
pub fn GuideScreen(slug: Slug) -> impl IntoView {
    let i18n = use_i18n();
    let had: RwSignal<Had<Guide>> = RwSignal::new(None);
    let Ok(id) = GuideId::parse(slug.as_str()) else {
        return view! { <NotFound /> }.into_any();
    };
    // The guide follows the language.
    Effect::new({
        let id = id.clone();
        move || {
            let language = page_language(i18n.get_locale());
            let id = id.clone();
            spawn_local(async move {
                let guide = guides::guide(language, &id).await;
                // The fields of its exercises are made anew, so what stands in them is kept first. What
                // cannot be kept stays where it is, in the language in which it was begun.
                settled().await;
                while unsaved::is_any() {
                    timer::pause(LOOK_AGAIN).await;
                    if had.try_with_untracked(|_| ()).is_none() {
                        return;
                    }
                }
                if page_language(i18n.get_locale_untracked()) == language {
                    had.try_set(Some(guide));
                }
            });
        }
    });
    let title = text(move || {
        had.with(|had| match had {
            Some(Ok(guide)) => guide.card.title.clone(),
            _ => t_string!(i18n, guides.title).to_owned(),
        })
    });
    let eyebrow = text(move || {
        had.with(|had| match had {
            Some(Ok(guide)) => {
                let minutes = intl::number(tag(i18n), u64::from(guide.card.minutes));
                t_string!(i18n, guides.minutes, minutes = minutes)
            }
            _ => String::new(),
        })
    });
    view! {
        <Page title=title eyebrow=eyebrow>
            {live(move || match had.get() {
                Some(Ok(guide)) => {
                    view! { <Shown id=id.clone() guide=guide /> }.into_any()
                }
                other => not_there(&other),
            })}
        </Page>
    }
    .into_any()
}

#[component]
fn Shown(id: GuideId, guide: Guide) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let Guide {
        card,
        able,
        sources,
        blocks: parts,
        ..
    } = guide;
    let kind = card.kind;
    {
        let id = id.clone();
        spawn_local(async move {
            // Reading goes on even where it cannot be noted.
            let _ = state.note_opened(&id, clock::now()).await;
        });
    }
    view! {
        <article class="guide">
            {(!able.is_empty())
                .then(|| {
                    let points = able.into_iter().map(|one| view! { <li>{one}</li> }.into_any());
                    view! {
                        <div class="guide__able">
                            <p>{words!(i18n, guides.able)}</p>
                            <ul class="text-list">{points.collect::<Vec<AnyView>>()}</ul>
                        </div>
                    }
                })}
            {(kind == Kind::Paper)
                .then(|| {
                    view! {
                        <div class="no-print">
                            <Button kind=ButtonKind::Quiet on_click=|_| page::print()>
                                {words!(i18n, guides.print)}
                            </Button>
                        </div>
                    }
                })}
            {blocks(&id, parts)}
            {(!sources.is_empty()).then(|| view! { <Sources sources=sources /> })}
        </article>
        {(kind == Kind::Module).then(|| view! { <Done id=id card=card /> })}
        <p class="no-print">
            <a href=Route::Guides.href()>{words!(i18n, guides.all)}</a>
        </p>
    }
}

#[component]
fn Sources(sources: Vec<Source>) -> impl IntoView {
    let i18n = use_i18n();
    let source = |source: Source| {
        view! {
            <li>
                <p>
                    <cite>{source.name}</cite>
                </p>
                <p>
                    <strong>{words!(i18n, guides.shows)}</strong>
                    " "
                    {source.shows}
                </p>
                <p>
                    <strong>{words!(i18n, guides.limits)}</strong>
                    " "
                    {source.limits}
                </p>
            </li>
        }
        .into_any()
    };
    let list: Vec<AnyView> = sources.into_iter().map(source).collect();
    view! {
        <section class="stack sources" aria-labelledby="sources">
            <h2 id="sources">{words!(i18n, guides.sources)}</h2>
            <ul class="plain-list stack">{list}</ul>
        </section>
    }
}

/// Marks the guide as done and leads on to the next one.
#[component]
fn Done(id: GuideId, card: Card) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let error = RwSignal::new(None::<String>);
    let done_on = Memo::new({
        let id = id.clone();
        move |_| state.read_guide(&id).and_then(|known| known.done_on)
    });
    let mark = Callback::new({
        let id = id.clone();
        move |is_done: bool| {
            let id = id.clone();
            spawn_local(async move {
                let day = is_done.then(clock::today);
                match state.mark_done(&id, clock::now(), day).await {
                    Ok(()) => {
                        error.try_set(None);
                        // The button that was pressed is gone.
                        request_animation_frame(|| focus::move_to("guide-done"));
                    }
                    Err(problem) => {
                        error.try_set(Some(storage_error(i18n, &problem)));
                    }
                }
            });
        }
    });
    view! {
        <section class="guide__end no-print" aria-labelledby="guide-done">
            <h2 id="guide-done" tabindex="-1">
                {text(move || match done_on.get() {
                    None => t_string!(i18n, guides.read_it).to_owned(),
                    Some(day) => t_string!(i18n, guides.done_on, day = intl::date(tag(i18n), day)),
                })}
            </h2>
            <div class="row">
                {live(move || match done_on.get() {
                    None => {
                        view! {
                            <Button on_click=move |_| {
                                mark.run(true);
                            }>{words!(i18n, guides.mark_done)}</Button>
                        }
                            .into_any()
                    }
                    Some(_) => {
                        view! {
                            <Button
                                kind=ButtonKind::Quiet
                                on_click=move |_| mark.run(false)
                            >
                                {words!(i18n, guides.mark_undone)}
                            </Button>
                        }
                            .into_any()
                    }
                })}
            </div>
            {live(move || {
                error
                    .get()
                    .map(|sentence| {
                        view! {
                            <Notice kind=NoticeKind::Danger>
                                <p>{sentence}</p>
                            </Notice>
                        }
                    })
            })}
            <NextGuide card=card />
        </section>
    }
}

/// Where to go from here: the next guide of the role, or the certificate.
#[component]
fn NextGuide(card: Card) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let cards = had_in_language(guides::cards);
    live(move || {
        let role = state.learner_role()?;
        let cards = cards.get()?.ok()?;
        let modules = modules_of(&cards, role);
        let place = modules.iter().position(|one| one.slug == card.slug)?;
        let next = modules.get(place + 1).copied().cloned();
        Some(match next {
            Some(next) => view! {
                <p>{words!(i18n, guides.next)}</p>
                <GuideLink card=next />
            }
            .into_any(),
            None => view! {
                <LinkButton kind=ButtonKind::Quiet href=Route::Certificate.href()>
                    {words!(i18n, guides.to_certificate)}
                </LinkButton>
            }
            .into_any(),
        })
    })
}
