//! Ready agendas for a session: the topic library, a topic, then one of its three agendas.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::agenda::number;
use super::telling::Telling;
use super::{Toasts, page_of};
use crate::browser::focus;
use crate::domain::id::SessionId;
use crate::domain::session::Session;
use crate::features::shared::had::{Had, had_in_language, not_there};
use crate::features::shared::language::page_language;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::guides::GuideError;
use crate::state::topics::{self, ReadyAgenda, ReadyPoint, Topic, TopicCard};
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, Notice, NoticeKind, Page, live, text};
use crate::words;

/// The id of what says that an agenda was taken.
const TAKEN: &str = "agenda-taken";

/// Where somebody is in the library.
#[derive(Clone, Copy)]
struct Place {
    /// For which session.
    session: StoredValue<Session>,
    telling: Telling,
    /// The topic that was chosen.
    topic: RwSignal<Option<String>>,
    /// How often it was tried to fetch what could not be had.
    attempt: RwSignal<u32>,
    /// Whether an agenda was taken.
    is_taken: RwSignal<bool>,
}

impl Place {
    /// Takes the points of a ready agenda.
    fn take(self, agenda: String, points: Vec<ReadyPoint>) {
        let Self {
            telling, is_taken, ..
        } = self;
        let session = self.session.get_value();
        spawn_local(async move {
            let i18n = telling.i18n;
            match telling.state.take_ready(&session, &agenda, &points).await {
                Ok(taken) if taken.is_empty() => {
                    telling.tell(t_string!(i18n, agenda.taken_already).to_owned(), None);
                }
                Ok(taken) => {
                    let away = telling.takes_away(session.pairing, taken);
                    let undo = Callback::new(move |()| {
                        is_taken.try_set(false);
                        away.run(());
                    });
                    telling.tell(t_string!(i18n, agenda.taken).to_owned(), Some(undo));
                    is_taken.try_set(true);
                    request_animation_frame(|| focus::move_to(TAKEN));
                }
                Err(error) => telling.tell_error(&error),
            }
        });
    }
}

/// Ready agendas for a session, by its id.
#[component]
pub fn ReadyAgendas(id: SessionId) -> impl IntoView {
    page_of(
        id,
        |first, _, toast| view! { <Library session=first toast=toast /> }.into_any(),
        |_, _| ().into_any(),
    )
}

/// The library.
#[component]
fn Library(session: Session, toast: Toasts) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let back = Route::Session(session.id.clone()).href();
    let on = back.clone();
    let place = Place {
        session: StoredValue::new(session),
        telling: Telling { i18n, state, toast },
        topic: RwSignal::new(None),
        attempt: RwSignal::new(0),
        is_taken: RwSignal::new(false),
    };
    view! {
        <Page title=words!(i18n, agenda.library)>
            <a href=back>{words!(i18n, after.back)}</a>
            {live(move || {
                let on = on.clone();
                place.is_taken.get().then(|| {
                        view! {
                            <Notice kind=NoticeKind::Good>
                                <p id=TAKEN tabindex="-1">
                                    {words!(i18n, agenda.taken)}
                                </p>
                                <div>
                                    <LinkButton href=on>{words!(i18n, agenda.to_session)}</LinkButton>
                                </div>
                            </Notice>
                        }
                    })
            })}
            {live(move || {
                place.attempt.track();
                match place.topic.get() {
                    None => view! { <Topics place=place /> }.into_any(),
                    Some(slug) => view! { <OneTopic slug=slug place=place /> }.into_any(),
                }
            })}
        </Page>
    }
}

/// What stands there while something is on its way, and when it cannot be had.
fn not_there_yet<T>(had: &Had<T>, place: Place) -> AnyView {
    match had {
        Some(Err(GuideError::NotHad)) => view! { <NotHad place=place /> }.into_any(),
        other => not_there(other),
    }
}

#[component]
fn NotHad(place: Place) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Notice kind=NoticeKind::Danger>
            <p>{words!(i18n, agenda.not_had)}</p>
            <Button
                kind=ButtonKind::Small
                on_click=move |_| {
                    place.attempt.update(|attempt| *attempt += 1);
                    focus::move_to_heading();
                }
            >
                {words!(i18n, had.again)}
            </Button>
        </Notice>
    }
}

/// All topics.
#[component]
fn Topics(place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let had = had_in_language(topics::cards);
    live(move || {
        had.with(|had| match had {
            Some(Ok(cards)) => {
                let item = |card: &TopicCard| {
                    view! {
                        <li>
                            <TopicLink card=card.clone() place=place />
                        </li>
                    }
                    .into_any()
                };
                let items: Vec<AnyView> = cards.iter().map(item).collect();
                view! {
                    <p>{words!(i18n, agenda.library_lead)}</p>
                    <ul class="guide-list" role="list">
                        {items}
                    </ul>
                }
                .into_any()
            }
            other => not_there_yet(other, place),
        })
    })
}

#[component]
fn TopicLink(card: TopicCard, place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let slug = card.slug;
    let (least, most) = (
        card.minutes.iter().copied().min().unwrap_or(0),
        card.minutes.iter().copied().max().unwrap_or(0),
    );
    let minutes = text(move || {
        if least == most {
            t_string!(i18n, agenda.of_minutes, minutes = number(i18n, most))
        } else {
            let (least, most) = (number(i18n, least), number(i18n, most));
            t_string!(i18n, agenda.from_to, least = least, most = most)
        }
    });
    let choose = move |_| {
        place.topic.set(Some(slug.clone()));
        request_animation_frame(focus::move_to_heading);
    };
    view! {
        <div class="guide-link">
            <div class="guide-link__title">
                <Button kind=ButtonKind::Link on_click=choose>
                    {card.title}
                </Button>
            </div>
            <p class="guide-link__standing">{minutes}</p>
            <p class="guide-link__summary">{card.summary}</p>
        </div>
    }
}

/// A topic with its three agendas; it follows the language.
#[component]
fn OneTopic(slug: String, place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let had: RwSignal<Had<Arc<Topic>>> = RwSignal::new(None);
    Effect::new(move || {
        let language = page_language(i18n.get_locale());
        let slug = slug.clone();
        spawn_local(async move {
            let topic = topics::topic(language, &slug).await;
            if page_language(i18n.get_locale_untracked()) == language {
                had.try_set(Some(topic.map(Arc::new)));
            }
        });
    });
    let back = move |_| {
        place.topic.set(None);
        focus::move_to_heading();
    };
    view! {
        {live(move || match had.get() {
            Some(Ok(topic)) => view! { <ShownTopic topic=topic place=place /> }.into_any(),
            other => not_there_yet(&other, place),
        })}
        <div>
            <Button kind=ButtonKind::Quiet on_click=back>
                {words!(i18n, agenda.other_topics)}
            </Button>
        </div>
    }
}

#[component]
fn ShownTopic(topic: Arc<Topic>, place: Place) -> impl IntoView {
    let paragraph = |text: &String| view! { <p>{text.clone()}</p> }.into_any();
    let intro: Vec<AnyView> = topic.intro.iter().map(paragraph).collect();
    let slug = &topic.card.slug;
    let agenda = |(number, agenda): (usize, &ReadyAgenda)| {
        let name = format!("{slug}/{number}");
        view! { <Offered name=name agenda=agenda.clone() place=place /> }.into_any()
    };
    let agendas: Vec<AnyView> = (1..).zip(&topic.agendas).map(agenda).collect();
    view! {
        <h2>{topic.card.title.clone()}</h2>
        <div class="stack library__intro">{intro}</div>
        {agendas}
    }
}

/// An agenda that can be taken.
#[component]
fn Offered(name: String, agenda: ReadyAgenda, place: Place) -> impl IntoView {
    let i18n = use_i18n();
    let minutes = agenda.minutes();
    let was_taken = {
        let name = name.clone();
        let state = place.telling.state;
        Memo::new(move |_| {
            let taken = place
                .session
                .with_value(|session| state.agendas_taken(&session.pairing));
            taken.contains(&name)
        })
    };
    let point = |(minutes, what): (u16, String)| {
        view! {
            <li>
                <span class="soft">
                    {text(move || {
                        t_string!(i18n, agenda.of_minutes, minutes = number(i18n, minutes))
                    })}
                </span>
                " "
                {what}
            </li>
        }
        .into_any()
    };
    let points = agenda.points.iter();
    let points = points.map(|point| (point.minutes, point.what.clone()));
    let points: Vec<AnyView> = points.map(point).collect();
    let label = {
        let title = agenda.title.clone();
        text(move || t_string!(i18n, agenda.take_label, title = title.clone()))
    };
    let taken = StoredValue::new((name, agenda.points));
    let take = move |_| {
        let (name, points) = taken.get_value();
        place.take(name, points);
    };
    view! {
        <div class="stack library__agenda">
            <h3>{agenda.title}</h3>
            <p>{agenda.aim}</p>
            <p class="soft">
                {text(move || {
                    t_string!(i18n, agenda.in_all, minutes = number(i18n, minutes))
                })}
            </p>
            <ol class="text-list">{points}</ol>
            {live(move || {
                was_taken
                    .get()
                    .then(|| view! { <p class="small soft">{words!(i18n, agenda.was_taken)}</p> })
            })}
            <div>
                <Button kind=ButtonKind::Quiet label=label on_click=take>
                    {words!(i18n, agenda.take)}
                </Button>
            </div>
        </div>
    }
}
