//! Planning a session of the pairing chosen last.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::plan_form::{Plan, PlanForm};
use crate::browser::{ids, location};
use crate::domain::session::{Session, SessionState};
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::sessions::InPlaceOf;
use crate::state::use_app_state;
use crate::ui::text;
use crate::ui::{LinkButton, Page, SaveState};
use crate::words;

/// Plans a session, then shows it.
#[component]
pub fn PlanScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let saving = RwSignal::new(SaveState::Untouched);
    let has_errors = RwSignal::new(false);
    if state.my_pairings.with_untracked(Vec::is_empty) {
        return view! {
            <Page title=words!(i18n, sessions.none_title)>
                <div class="empty">
                    <p>{words!(i18n, sessions.no_pairing)}</p>
                    <LinkButton href=Route::Open { packet: None }
                        .href()>{words!(i18n, menu.open)}</LinkButton>
                </div>
            </Page>
        }
        .into_any();
    }
    let on_plan = move |plan: Plan| {
        // A second press while the first is on its way would make a second session.
        if saving.with_untracked(|saving| *saving == SaveState::Saving) {
            return;
        }
        let (Some(pairing), Ok(id)) = (untrack(|| state.my_pairing(None)), ids::session()) else {
            return;
        };
        let session = Session {
            id: id.clone(),
            pairing: pairing.id,
            start: plan.start,
            length: plan.length,
            place: plan.place,
            state: SessionState::Planned,
            revision: 0,
        };
        saving.set(SaveState::Saving);
        spawn_local(async move {
            match state.save_session(session, InPlaceOf::Nothing).await {
                Ok(()) => {
                    // It is no longer unsaved, so leaving the form asks nothing.
                    let _ = saving.try_set(SaveState::Saved);
                    location::go(&Route::Session(id).href());
                }
                Err(error) => {
                    let _ = saving.try_set(SaveState::Problem(storage_error(i18n, &error)));
                }
            }
        });
    };
    let title = text(move || {
        let partner = state
            .my_pairing(None)
            .map(|pairing| pairing.partner.name.to_string());
        t_string!(i18n, plan.title_new, partner = partner.unwrap_or_default())
    });
    let error_prefix = Signal::derive(move || {
        has_errors
            .get()
            .then(|| t_string!(i18n, app.error_prefix).to_owned())
    });
    view! {
        <Page title=title error_prefix=error_prefix>
            <PairingChooser />
            <PlanForm session=None on_plan=on_plan saving=saving has_errors=has_errors />
        </Page>
    }
    .into_any()
}
