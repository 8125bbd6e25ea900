//! The pages of one session, for somebody with ten minutes and a phone. The session itself: when and where, what is
//! to be talked about, and notes and what was learned. What follows from it (`after.rs`), ready agendas (`ready_agendas.rs`) and moving it
//! (`moving.rs`) are pages of programs of their own.

mod action_form;
mod actions;
pub mod after;
mod agenda;
mod at;
mod concerns;
mod contents;
mod facts;
mod learned;
mod log;
pub mod moving;
mod notes;
pub mod plan;
mod plan_form;
pub mod ready_agendas;
mod reflection;
mod rest;
pub mod series;
mod telling;
mod typed;
mod typed_text;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::focus;
use crate::domain::id::{ItemId, SessionId};
use crate::domain::session::Session;
use crate::features::shared::waiting::Waiting;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::{AppState, use_app_state};
use crate::ui::{LinkButton, Memo, Page, Toast, ToastMessage, live, text};
use crate::words;

use agenda::Agenda;
use at::At;
use contents::Contents;
use facts::Facts;
use learned::LearnedHere;
use notes::{PrivateNotes, SharedNotes};
use rest::Rest;

/// What the parts of a page tell, with a way to take it back.
type Toasts = RwSignal<Option<ToastMessage>>;

/// One session, by its id.
#[component]
pub fn SessionScreen(id: SessionId) -> impl IntoView {
    page_of(
        id,
        |first, session, toast| {
            view! { <OneSession first=first session=session toast=toast /> }.into_any()
        },
        |state, id| {
            // It stays on this device, whoever removed the session.
            let note = untrack(|| state.private_note(&ItemId::from(id)));
            let note = note
                .map(|note| view! { <PrivateNotes session=note.session pairing=note.pairing /> });
            note.into_any()
        },
    )
}

/// A page of a session, by its id. It is drawn once, so that nobody is taken out of what they write; only what says
/// how the session stands is drawn anew when that changes. `page` is given the session as it was when the page was
/// opened, and as it is, which is none once it is gone; `left` shows what is left where there is no such session.
fn page_of(
    id: SessionId,
    page: fn(Session, Memo<Option<Session>>, Toasts) -> AnyView,
    left: fn(AppState, &SessionId) -> AnyView,
) -> AnyView {
    let i18n = use_i18n();
    let state = use_app_state();
    let toast = RwSignal::new(None::<ToastMessage>);
    let id = StoredValue::new(id);
    let session = Memo::new(move |_| id.with_value(|id| state.session(id)));
    // Where the focus went with what was drawn anew, whoever reads the page by ear hears what it says now; nobody is
    // taken out of a field.
    Effect::new(move |before: Option<Option<u32>>| {
        let revision = session.with(|session| session.as_ref().map(|session| session.revision));
        if before.is_some_and(|before| before != revision) {
            request_animation_frame(focus::move_to_heading_if_lost);
        }
        revision
    });
    let is_here = Memo::new(move |_| session.with(Option::is_some));
    let shown = live(
        move || match is_here.get().then(|| session.get_untracked()).flatten() {
            Some(first) => page(first, session, toast),
            None => {
                let left = id.with_value(|id| left(state, id));
                view! {
                <Page title=words!(i18n, sessions.missing_title)>
                        <p>{words!(i18n, sessions.missing)}</p>
                        {left}
                        <div>
                            <LinkButton href=Route::Sessions
                                .href()>{words!(i18n, sessions.all)}</LinkButton>
                        </div>
                    </Page>
                }
                .into_any()
            }
        },
    );
    view! {
        {shown}
        <Toast message=toast close=words!(i18n, app.close) />
    }
    .into_any()
}

/// The name of the session's partner; empty when the pairing is no longer here.
fn partner_of(state: AppState, session: &Session) -> String {
    state
        .my_pairing(Some(&session.pairing))
        .map(|pairing| pairing.partner.name.to_string())
        .unwrap_or_default()
}

/// The session itself.
#[component]
fn OneSession(first: Session, session: Memo<Option<Session>>, toast: Toasts) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let at = untrack(|| At::of(state, &first));
    let title = {
        let first = first.clone();
        text(move || t_string!(i18n, sessions.with, partner = partner_of(state, &first)))
    };
    let after = Route::AfterSession(first.id.clone()).href();
    let move_it = Route::MoveSession(first.id.clone()).href();
    let (of_note, of_pairing) = (at.session.clone(), at.pairing.clone());
    view! {
        <Page title=title>
            <a href=Route::Sessions.href()>{words!(i18n, sessions.all)}</a>
            {live(move || session.get().map(|session| view! { <Facts session=session /> }))}
            <Waiting pairing=at.pairing.clone() />
            <Contents parts=vec![
                ("agenda", words!(i18n, notes.to_agenda)),
                ("notes-title", words!(i18n, notes.to_notes)),
                ("private-title", words!(i18n, notes.to_private)),
                ("learned-title", words!(i18n, notes.to_learned)),
                ("after-title", words!(i18n, after.title)),
                ("rest-title", words!(i18n, notes.to_move)),
            ] />
            <div id="agenda" tabindex="-1">
                <Agenda session=first toast=toast />
            </div>
            <SharedNotes at=at.clone() />
            <PrivateNotes session=of_note pairing=of_pairing />
            <LearnedHere at=at toast=toast />
            <section class="card no-print" aria-labelledby="after-title">
                <h2 id="after-title" tabindex="-1">
                    {words!(i18n, after.title)}
                </h2>
                <p class="soft">{words!(i18n, after.what)}</p>
                <div>
                    <LinkButton href=after>{words!(i18n, after.go)}</LinkButton>
                </div>
            </section>
            <Rest session=session move_it=move_it toast=toast />
        </Page>
    }
}
