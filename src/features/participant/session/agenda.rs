//! The agenda of a session: points in an order, how long they take together, and a quiet timer for each.

mod actions;
mod carry_over;
mod form;
mod row;
mod timer;

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::Toasts;
use crate::browser::{clock, focus, intl};
use crate::domain::agenda::{Point, minutes_of};
use crate::domain::id::ItemId;
use crate::domain::session::{Session, SessionState};
use crate::features::shared::language::{Texts, tag};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, Meter, When, live, text};
use crate::words;

use actions::Actions;
use carry_over::CarryOver;
use form::NewPoint;
use row::Row;
use timer::Timer;

/// The heading's id, to which the focus moves when what had it is gone.
const TITLE: &str = "agenda-title";

/// What every part of an agenda stands on.
#[derive(Clone, Copy)]
struct Ground {
    /// The session as it is.
    session: Memo<Session>,
    /// The points, in their order.
    points: Memo<Vec<Point>>,
    /// Their ids, in the same order.
    ids: Memo<Vec<ItemId>>,
    timer: Timer,
    /// Whether the timer can be used: before the session is logged, and on the day on which it was.
    is_now: Memo<bool>,
    /// What a screen reader says of a move.
    said: RwSignal<String>,
    /// Which point is dragged, and over which place it is.
    dragged: RwSignal<Option<(ItemId, usize)>>,
    actions: Actions,
}

/// The agenda of a session. It is drawn once and follows the session, so that nobody is taken out of a point that
/// they write. `toast` tells what was done, with a way to take it back.
#[component]
pub fn Agenda(session: Session, toast: Toasts) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let session = Memo::new(move |_| {
        state
            .session(&session.id)
            .unwrap_or_else(|| session.clone())
    });
    let can_change = Memo::new(move |_| {
        session.with(|session| match session.state {
            SessionState::Planned | SessionState::Held { .. } => true,
            SessionState::Cancelled { .. } | SessionState::Missed { .. } => false,
        })
    });
    let is_now = Memo::new(move |_| {
        session.with(|session| match session.state {
            SessionState::Planned => true,
            SessionState::Held { logged_on, .. } => logged_on == clock::today(),
            SessionState::Cancelled { .. } | SessionState::Missed { .. } => false,
        })
    });
    let points = Memo::new(move |_| session.with(|session| state.points_of(session)));
    let ids = Memo::new(move |_| points.with(|all| all.iter().map(|one| one.id.clone()).collect()));
    let actions = Actions::new(i18n, state, session, toast);
    let ground = Ground {
        session,
        points,
        ids,
        timer: Timer::new(state, actions),
        is_now,
        said: RwSignal::new(String::new()),
        dragged: RwSignal::new(None),
        actions,
    };
    // Of a session that does not take place no timer runs on unseen.
    Effect::new(move || {
        let timer = ground.timer;
        if !is_now.get() && ids.with(|ids| ids.iter().any(|id| timer.is_running(id))) {
            timer.pause();
        }
    });
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let over = Memo::new(move |_| place_over(ground));
    let is_shown = Signal::derive(move || can_change.get() || !is_empty.get());
    view! {
        <When condition=is_shown>
            <section class="stack agenda" aria-labelledby=TITLE>
                <h2 id=TITLE tabindex="-1">
                    {words!(i18n, agenda.title)}
                </h2>
                {live(move || {
                    if is_empty.get() {
                        view! { <p class="soft">{words!(i18n, agenda.none)}</p> }.into_any()
                    } else {
                        view! { <Points ground=ground /> }.into_any()
                    }
                })}
                <p class="visually-hidden" role="status">
                    {text(move || ground.said.get())}
                </p>
                <p class="visually-hidden" role="status">
                    {text(move || said_over(i18n, over.get()))}
                </p>
                <When condition=can_change.into()>
                    <When condition=is_now.into()>
                        <CarryOver ground=ground />
                    </When>
                    <Add ground=ground is_empty=is_empty />
                </When>
            </section>
        </When>
    }
}

/// How long they take together, and the points.
#[component]
fn Points(ground: Ground) -> impl IntoView {
    let i18n = use_i18n();
    let row = move |id: ItemId| view! { <Row id=id ground=ground /> };
    view! {
        <Sum ground=ground />
        <ol class="points-of-agenda" data-ordered="" role="list" aria-labelledby=TITLE>
            <For each=move || ground.ids.get() key=Clone::clone children=row />
        </ol>
        <When condition=ground.is_now.into()>
            <p class="small soft no-print">{words!(i18n, agenda.timer_note)}</p>
        </When>
    }
}

/// "50 of 60 minutes", and what that means where it is too much.
#[component]
fn Sum(ground: Ground) -> impl IntoView {
    let i18n = use_i18n();
    let sum = Memo::new(move |_| ground.points.with(|points| minutes_of(points)));
    let length = Memo::new(move |_| {
        let minutes = ground.session.with(|session| session.length.minutes());
        u32::from(minutes)
    });
    let share = move || {
        let length = length.get().max(1);
        u8::try_from(100 * sum.get().min(length) / length).unwrap_or(100)
    };
    view! {
        <div class="stack stack--tight agenda__sum">
            <p>
                {text(move || {
                    let (sum, length) = (number(i18n, sum.get()), number(i18n, length.get()));
                    t_string!(i18n, agenda.sum, sum = sum, length = length)
                })}
            </p>
            {live(move || view! { <Meter share=share() /> })}
            {live(move || {
                let more = sum.get().saturating_sub(length.get());
                (more > 0)
                    .then(|| {
                        let more = number(i18n, more);
                        view! { <p>{t_string!(i18n, agenda.too_much, minutes = more)}</p> }
                    })
            })}
        </div>
    }
}

/// The two ways to add points.
#[component]
fn Add(ground: Ground, is_empty: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let adding = RwSignal::new(false);
    let close = Callback::new(move |()| {
        adding.set(false);
        request_animation_frame(|| focus::move_to(TITLE));
    });
    let library = ground
        .session
        .with_untracked(|session| Route::Agendas(session.id.clone()).href());
    live(move || {
        if adding.get() {
            return view! { <NewPoint ground=ground on_close=close /> }.into_any();
        }
        let kind = match is_empty.get() && ground.is_now.get() {
            true => ButtonKind::Primary,
            false => ButtonKind::Quiet,
        };
        view! {
            <div class="row no-print">
                <LinkButton kind=kind href=library.clone()>
                    {words!(i18n, agenda.take_ready)}
                </LinkButton>
                <Button
                    kind=ButtonKind::Quiet
                    on_click=move |_| {
                        adding.set(true);
                        request_animation_frame(|| focus::move_to(form::NEW));
                    }
                >
                    {words!(i18n, agenda.add)}
                </Button>
            </div>
        }
        .into_any()
    })
}

/// The place of the point whose timer runs, once its time is over.
fn place_over(ground: Ground) -> Option<usize> {
    let Ground { points, timer, .. } = ground;
    points.with(|points| {
        let mut points = points.iter();
        points.position(|point| timer.is_running(&point.id) && timer.is_over(point))
    })
}

/// What is said once when the time of a point is over.
fn said_over(i18n: Texts, place: Option<usize>) -> String {
    let said = |place: usize| {
        let place = number(i18n, place + 1);
        t_string!(i18n, agenda.said_over, number = place)
    };
    place.map(said).unwrap_or_default()
}

/// A number as the reader's language writes it.
pub(super) fn number(i18n: Texts, number: impl TryInto<u64>) -> String {
    intl::number(tag(i18n), number.try_into().unwrap_or(u64::MAX))
}
