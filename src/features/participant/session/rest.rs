//! What else is done with a session: its calendar file, moving it, and taking it away.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::Toasts;
use crate::domain::iso;
use crate::domain::session::{Session, SessionState};
use crate::features::shared::calendar::save_calendar;
use crate::features::shared::sentences::storage_error;
use crate::features::shared::typing::settled;
use crate::i18n::use_i18n;
use crate::state::sessions::InPlaceOf;
use crate::state::use_app_state;
use crate::ui::{Button, ButtonKind, LinkButton, Memo, ToastMessage, When, text};
use crate::words;

/// Its calendar file, moving it, and taking it away.
#[component]
pub fn Rest(
    session: Memo<Option<Session>>,
    /// Where it is moved.
    move_it: String,
    toast: Toasts,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let say = move |text: &str| {
        let _ = toast.try_set(Some(ToastMessage {
            text: text.to_owned(),
            undo: None,
        }));
    };
    let on_calendar = move |_| {
        spawn_local(async move {
            let saved = match session.get_untracked() {
                Some(session) => {
                    let name = iso::day_text(session.start.local.date());
                    save_calendar(i18n, state, &name, &[(session, false)]).await
                }
                None => false,
            };
            say(if saved {
                t_string!(i18n, sessions.calendar_saved)
            } else {
                t_string!(i18n, app.save_failed)
            });
        });
    };
    let on_remove = move |_| {
        let Some(session) = session.get_untracked() else {
            return;
        };
        spawn_local(async move {
            // What is on its way to the disk belongs to what may be put back.
            settled().await;
            if let Err(error) = state.remove_session(&session).await {
                return say(&storage_error(i18n, &error));
            }
            let undo = Callback::new(move |()| {
                let session = session.clone();
                spawn_local(async move {
                    let outcome = state.save_session(session, InPlaceOf::Nothing).await;
                    if let Err(error) = outcome {
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
        });
    };
    let is_planned = Memo::new(move |_| {
        session.with(|session| {
            let state = session.as_ref().map(|session| &session.state);
            state == Some(&SessionState::Planned)
        })
    });
    // A file of a cancelled session takes it out of the calendar that has it.
    let is_for_calendars = Memo::new(move |_| {
        session.with(|session| {
            let state = session.as_ref().map(|session| &session.state);
            matches!(
                state,
                Some(SessionState::Planned | SessionState::Cancelled { .. })
            )
        })
    });
    view! {
        <section class="stack" aria-labelledby="rest-title">
            <h2 id="rest-title" tabindex="-1">
                {words!(i18n, notes.rest_title)}
            </h2>
            <div class="row">
                <When condition=is_for_calendars.into()>
                    <Button kind=ButtonKind::Quiet on_click=on_calendar>
                        {words!(i18n, sessions.calendar)}
                    </Button>
                </When>
                <LinkButton kind=ButtonKind::Quiet href=move_it>
                    {text(move || {
                        if is_planned.get() {
                            t_string!(i18n, session.move_it)
                        } else {
                            t_string!(i18n, session.plan_again)
                        }
                    })}
                </LinkButton>
                <Button kind=ButtonKind::Link on_click=on_remove>
                    {words!(i18n, session.remove)}
                </Button>
            </div>
        </section>
    }
}
