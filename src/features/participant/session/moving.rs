//! Moving a session, or planning it again.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::plan_form::{Plan, PlanForm};
use super::{page_of, partner_of};
use crate::browser::location;
use crate::domain::id::SessionId;
use crate::domain::session::Session;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::sessions::InPlaceOf;
use crate::state::use_app_state;
use crate::ui::{Page, SaveState, text};
use crate::words;

/// Moves a session, by its id, or plans it again.
#[component]
pub fn MoveScreen(id: SessionId) -> impl IntoView {
    page_of(
        id,
        |first, _, _| view! { <MoveSession session=first /> }.into_any(),
        |_, _| ().into_any(),
    )
}

#[component]
fn MoveSession(session: Session) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let saving = RwSignal::new(SaveState::Untouched);
    let has_errors = RwSignal::new(false);
    let back = Route::Session(session.id.clone()).href();
    let title = {
        let session = session.clone();
        text(move || t_string!(i18n, plan.title_move, partner = partner_of(state, &session)))
    };
    let error_prefix = Signal::derive(move || {
        has_errors
            .get()
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
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
            let route = Route::Session(before.id.clone());
            match state.save_session(session, InPlaceOf::Seen(&before)).await {
                Ok(()) => {
                    // It is no longer unsaved, so leaving the form asks nothing.
                    let _ = saving.try_set(SaveState::Saved);
                    location::go(&route.href());
                }
                Err(error) => {
                    let _ = saving.try_set(SaveState::Problem(storage_error(i18n, &error)));
                }
            }
        });
    };
    view! {
        <Page title=title error_prefix=error_prefix>
            <a href=back>{words!(i18n, after.back)}</a>
            <PlanForm session=Some(session) on_plan=on_plan saving=saving has_errors=has_errors />
        </Page>
    }
}
