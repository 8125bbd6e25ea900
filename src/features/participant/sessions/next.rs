//! The next session, those after it, how many were held, and where one plans more.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::clock;
use crate::domain::overview::Overview;
use crate::domain::pairing::MyPairing;
use crate::domain::session::Session;
use crate::features::shared::calendar::save_calendar;
use crate::features::shared::show_more::{ShowMore, item_id};
use crate::features::shared::times;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, Meter, ToastMessage, When, live, text};
use crate::words;

/// How many later sessions are shown at first, and how many a step brings.
const STEP: usize = 5;

/// The next session, those after it, and the ways on.
#[component]
pub fn Next(
    pairing: StoredValue<MyPairing>,
    overview: Memo<Overview>,
    toast: RwSignal<Option<ToastMessage>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let coming = Memo::new(move |_| {
        let now = clock::now();
        overview.with(|overview| overview.planned(false, now).cloned().collect::<Vec<_>>())
    });
    let later = Signal::derive(move || coming.with(|coming| coming.len().saturating_sub(1)));
    let shown = RwSignal::new(STEP);
    let next = live(move || {
        let next = coming.with(|coming| coming.first().cloned());
        next.map(|session| view! { <NextSession session=session /> })
    });
    let rows = live(move || {
        coming.with(|coming| {
            let later = coming.iter().skip(1).take(shown.get()).enumerate();
            let rows = later.map(|(place, session)| {
                view! { <LaterSession session=session.clone() place=place /> }.into_any()
            });
            rows.collect::<Vec<AnyView>>()
        })
    });
    let none = text(move || {
        if overview.with(|overview| overview.sessions.is_empty()) {
            t_string!(i18n, sessions.none)
        } else {
            t_string!(i18n, sessions.nothing_next)
        }
    });
    view! {
        <section class="stack" aria-labelledby="next">
            <h2 id="next">{words!(i18n, sessions.next)}</h2>
            {next}
            <When condition=Signal::derive(move || coming.with(Vec::is_empty))>
                <p class="soft">{none}</p>
            </When>
            <When condition=Signal::derive(move || later.get() > 0)>
                <h3>{words!(i18n, tracker.later)}</h3>
            </When>
            <ul class="plain-list later">{rows}</ul>
            <ShowMore list="later" shown=shown all=later step=STEP />
            <Ways pairing=pairing overview=overview toast=toast />
        </section>
    }
}

/// Planning more, the calendar of all, and bringing the partner up to date.
#[component]
fn Ways(
    pairing: StoredValue<MyPairing>,
    overview: Memo<Overview>,
    toast: RwSignal<Option<ToastMessage>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let on_calendar = move |_| {
        let pairing = pairing.with_value(|pairing| pairing.id.clone());
        spawn_local(async move {
            let all = untrack(|| state.sessions_for_calendar(&pairing));
            let text = if save_calendar(i18n, state, "sessions", &all).await {
                t_string!(i18n, tracker.calendar_saved)
            } else {
                t_string!(i18n, app.save_failed)
            };
            let text = text.to_owned();
            let _ = toast.try_set(Some(ToastMessage { text, undo: None }));
        });
    };
    view! {
        <div class="row no-print">
            <LinkButton href=Route::NewSession.href()>{words!(i18n, sessions.plan)}</LinkButton>
            <LinkButton kind=ButtonKind::Quiet href=Route::Series.href()>
                {words!(i18n, series.plan)}
            </LinkButton>
            <When condition=Signal::derive(move || {
                overview.with(|overview| !overview.sessions.is_empty())
            })>
                <Button kind=ButtonKind::Quiet on_click=on_calendar>
                    {words!(i18n, tracker.calendar)}
                </Button>
            </When>
            <LinkButton kind=ButtonKind::Quiet href=Route::Update.href()>
                {words!(i18n, update.title)}
            </LinkButton>
        </div>
    }
}

#[component]
fn NextSession(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let href = Route::Session(session.id.clone()).href();
    let place = session.place.as_ref().map(ToString::to_string);
    let session = StoredValue::new(session);
    let day = move || session.with_value(|session| times::day(i18n, session));
    view! {
        <article class="card card--next">
            <h3>{day}</h3>
            <p>{text(move || session.with_value(|session| times::agreed(i18n, session)))}</p>
            {live(move || {
                session
                    .with_value(|session| times::own(i18n, session))
                    .map(|own| view! { <p class="soft">{own}</p> })
            })}
            {place.map(|place| view! { <p class="soft">{place}</p> })}
            <div>
                <LinkButton kind=ButtonKind::Quiet href=href>
                    {words!(i18n, sessions.open)}
                    <span class="visually-hidden">" " {day}</span>
                </LinkButton>
            </div>
        </article>
    }
}

#[component]
fn LaterSession(session: Session, place: usize) -> impl IntoView {
    let i18n = use_i18n();
    let href = Route::Session(session.id.clone()).href();
    let session = StoredValue::new(session);
    view! {
        <li id=item_id("later", place) tabindex="-1">
            <a href=href>
                {text(move || session.with_value(|session| times::agreed(i18n, session)))}
            </a>
        </li>
    }
}

/// How many sessions were held of those that were planned; nothing before any was.
#[component]
pub fn Held(overview: Memo<Overview>) -> impl IntoView {
    let i18n = use_i18n();
    let tally = Memo::new(move |_| overview.with(Overview::tally));
    live(move || {
        let tally = tally.get();
        (tally.planned > 0).then(|| {
            let sentence = t_string!(
                i18n,
                tracker.held,
                held = tally.held.to_string(),
                planned = tally.planned.to_string()
            );
            view! {
                <div class="held">
                    <p>{sentence}</p>
                    <Meter share=tally.per_cent() />
                </div>
            }
        })
    })
}
