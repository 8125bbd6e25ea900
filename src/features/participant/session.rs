//! One session: when and where, how it went, moving it, taking it away.

mod facts;
mod log;
pub mod plan;
mod plan_form;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use crate::browser::{download, focus};
use crate::domain::id::SessionId;
use crate::domain::iso;
use crate::domain::session::{Session, SessionState};
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::sessions::{CalendarTexts, InPlaceOf, calendar_file};
use crate::state::{AppState, use_app_state};
use crate::ui::When;
use crate::ui::live;
use crate::ui::text;
use crate::ui::{Button, ButtonKind, LinkButton, Page, SaveState, Toast, ToastMessage};
use crate::words;

use facts::Facts;
use log::SessionLog;
use plan_form::{Plan, PlanForm};

/// One session, by its id.
#[component]
pub fn SessionScreen(id: SessionId) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let toast = RwSignal::new(None::<ToastMessage>);
    let session = Memo::new(move |_| state.session(&id));
    // The page is drawn anew when the session changes; whoever reads it by ear hears what it says now.
    Effect::new(move |before: Option<Option<u32>>| {
        let revision = session.with(|session| session.as_ref().map(|session| session.revision));
        if before.is_some_and(|before| before != revision) {
            request_animation_frame(focus::move_to_heading);
        }
        revision
    });
    let shown = live(move || match session.get() {
        Some(session) => view! { <OneSession session=session toast=toast /> }.into_any(),
        None => view! {
            <Page title=words!(i18n, sessions.missing_title)>
                <p>{words!(i18n, sessions.missing)}</p>
                <div>
                    <LinkButton href=Route::Sessions
                        .href()>{words!(i18n, sessions.all)}</LinkButton>
                </div>
            </Page>
        }
        .into_any(),
    });
    view! {
        {shown}
        <Toast message=toast close=words!(i18n, app.close) />
    }
}

/// The name of the session's partner; empty when the pairing is no longer here.
fn partner_of(state: AppState, session: &Session) -> String {
    state
        .my_pairing(Some(&session.pairing))
        .map(|pairing| pairing.partner.name.to_string())
        .unwrap_or_default()
}

/// Saves the calendar file of a session, and says whether the browser took it.
async fn save_calendar(i18n: Texts, state: AppState, session: &Session) -> bool {
    let partner = untrack(|| partner_of(state, session));
    let texts = CalendarTexts {
        summary: t_string!(i18n, sessions.calendar_summary, partner = partner),
        description: t_string!(i18n, sessions.calendar_description).to_owned(),
    };
    let Ok(file) = calendar_file(session, texts).await else {
        return false;
    };
    let name = format!(
        "turnabout-{}.ics",
        iso::day_text(session.start.local.date())
    );
    download::save(&name, "text/calendar", file.as_bytes())
}

#[component]
fn OneSession(session: Session, toast: RwSignal<Option<ToastMessage>>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let moving = RwSignal::new(false);
    let has_errors = RwSignal::new(false);
    let kept = StoredValue::new(session.clone());
    let say = move |text: &str| {
        let _ = toast.try_set(Some(ToastMessage {
            text: text.to_owned(),
            undo: None,
        }));
    };
    let on_calendar = move |_| {
        spawn_local(async move {
            let saved = save_calendar(i18n, state, &kept.get_value()).await;
            say(if saved {
                t_string!(i18n, sessions.calendar_saved)
            } else {
                t_string!(i18n, app.save_failed)
            });
        });
    };
    let on_remove = move |_| {
        spawn_local(async move {
            let session = kept.get_value();
            match state.remove_session(&session).await {
                Ok(()) => {
                    let undo = Callback::new(move |()| {
                        let session = session.clone();
                        spawn_local(async move {
                            if let Err(error) =
                                state.save_session(session, InPlaceOf::Nothing).await
                            {
                                say(&storage_error(i18n, &error));
                            }
                        });
                    });
                    let text = t_string!(i18n, session.removed).to_owned();
                    let label = t_string!(i18n, app.undo).to_owned();
                    let _ = toast.try_set(Some(ToastMessage {
                        text,
                        undo: Some((label, undo)),
                    }));
                }
                Err(error) => {
                    let text = storage_error(i18n, &error);
                    let _ = toast.try_set(Some(ToastMessage { text, undo: None }));
                }
            }
        });
    };
    let title = {
        let session = session.clone();
        text(move || t_string!(i18n, sessions.with, partner = partner_of(state, &session)))
    };
    let error_prefix = Signal::derive(move || {
        has_errors
            .get()
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    let is_planned = session.state == SessionState::Planned;
    let shown = session.clone();
    view! {
        <Page title=title error_prefix=error_prefix>
            <a href=Route::Sessions.href()>{words!(i18n, sessions.all)}</a>
            <Facts session=session.clone() />
            <When condition=Signal::derive(move || moving.get())
                otherwise=move || {
                    view! {
                        <div class="row">
                            {is_planned
                                .then(|| {
                                    view! {
                                        <Button kind=ButtonKind::Quiet on_click=on_calendar>
                                            {words!(i18n, sessions.calendar)}
                                        </Button>
                                    }
                                })}
                            <Button kind=ButtonKind::Quiet on_click=move |_| {
                                moving.set(true);
                                request_animation_frame(|| focus::move_to("move-title"));
                            }>
                                {text(move || {
                                    if is_planned {
                                        t_string!(i18n, session.move_it)
                                    } else {
                                        t_string!(i18n, session.plan_again)
                                    }
                                })}
                            </Button>
                            <Button kind=ButtonKind::Link on_click=on_remove>
                                {words!(i18n, session.remove)}
                            </Button>
                        </div>
                    }
                }
            >
                <MoveSession session=kept.get_value() moving=moving has_errors=has_errors />
            </When>
            <SessionLog session=shown />
        </Page>
    }
}

/// Moves a session, or plans it again.
#[component]
fn MoveSession(
    session: Session,
    moving: RwSignal<bool>,
    has_errors: RwSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let saving = RwSignal::new(SaveState::Untouched);
    let kept = StoredValue::new(session.clone());
    let on_plan = move |plan: Plan| {
        if saving.with_untracked(|saving| *saving == SaveState::Saving) {
            return;
        }
        saving.set(SaveState::Saving);
        spawn_local(async move {
            let before = kept.get_value();
            let session = before
                .clone()
                .replanned(plan.start, plan.length, plan.place);
            match state.save_session(session, InPlaceOf::Seen(&before)).await {
                Ok(()) => {
                    let _ = moving.try_set(false);
                }
                Err(error) => {
                    let _ = saving.try_set(SaveState::Problem(storage_error(i18n, &error)));
                }
            }
        });
    };
    let leave = move |_| {
        has_errors.set(false);
        moving.set(false);
        focus::move_to_heading();
    };
    view! {
        <section class="card" aria-labelledby="move-title">
            <h2 id="move-title" tabindex="-1">{words!(i18n, plan.title_move)}</h2>
            <PlanForm session=Some(session) on_plan=on_plan saving=saving has_errors=has_errors />
            <div>
                <Button kind=ButtonKind::Link on_click=leave>
                    {words!(i18n, app.cancel)}
                </Button>
            </div>
        </section>
    }
}
