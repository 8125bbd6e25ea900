//! After a session: how it went, what is to be done, and looking back.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::actions::Actions;
use super::at::At;
use super::facts::Facts;
use super::log::SessionLog;
use super::reflection::Reflection;
use super::{Toasts, page_of, partner_of};
use crate::browser::{clock, timer};
use crate::domain::id::SessionId;
use crate::domain::session::{Session, SessionState};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::{Memo, Page, live, text};
use crate::words;

/// What follows from a session, by its id.
#[component]
pub fn AfterScreen(id: SessionId) -> impl IntoView {
    page_of(
        id,
        |first, session, toast| {
            view! { <After first=first session=session toast=toast /> }.into_any()
        },
        |_, _| ().into_any(),
    )
}

#[component]
fn After(first: Session, session: Memo<Option<Session>>, toast: Toasts) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let at = untrack(|| At::of(state, &first));
    let back = Route::Session(first.id.clone()).href();
    let title = text(move || t_string!(i18n, after.with, partner = partner_of(state, &first)));
    let has_started = has_started(session);
    let is_time = Signal::derive(move || {
        session.with(|session| {
            session.as_ref().is_some_and(|session| match session.state {
                SessionState::Held { .. } => true,
                SessionState::Planned => has_started.get(),
                SessionState::Cancelled { .. } | SessionState::Missed { .. } => false,
            })
        })
    });
    view! {
        <Page title=title>
            <a href=back>{words!(i18n, after.back)}</a>
            {live(move || session.get().map(|session| view! { <Facts session=session /> }))}
            {live(move || {
                let has_started = has_started.get();
                session
                    .get()
                    .map(|session| {
                        view! {
                            <SessionLog session=session has_started=has_started toast=toast />
                        }
                    })
            })}
            <Actions at=at.clone() toast=toast />
            <Reflection at=at is_time=is_time />
        </Page>
    }
}

/// Whether a session has started. It turns true while one looks at the page: two who meet have it open before.
fn has_started(session: Memo<Option<Session>>) -> Signal<bool> {
    /// Nobody leaves a page open for longer without looking at it anew, in milliseconds.
    const LONGEST: i64 = 24 * 60 * 60 * 1000;
    let start = Memo::new(move |_| {
        session.with(|session| session.as_ref().map(|session| session.start.moment))
    });
    let is_past = move || {
        start
            .try_get_untracked()
            .flatten()
            .is_some_and(|start| start <= clock::now())
    };
    let has_started = RwSignal::new(is_past());
    Effect::new(move || {
        let Some(start) = start.get() else { return };
        has_started.set(is_past());
        let left = (start - clock::now()).num_milliseconds();
        if let Some(left) = u32::try_from(left).ok().filter(|_| left < LONGEST) {
            spawn_local(async move {
                timer::pause(left.saturating_add(1)).await;
                // It may have been moved meanwhile.
                if start <= clock::now() {
                    let _ = has_started.try_set(is_past());
                }
            });
        }
    });
    has_started.into()
}
