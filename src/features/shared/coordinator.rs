//! A reminder to say who coordinates, before packets go out.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::Notice;
use crate::ui::When;
use crate::words;

/// Says that participants would not know whom to answer; nothing while they would.
#[component]
pub fn CoordinatorNotice() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let is_missing = Memo::new(move |_| {
        state.programme().is_some_and(|programme| {
            programme.coordinator.is_none() || programme.coordinator_email.is_none()
        })
    });
    view! {
        <When condition=Signal::derive(move || is_missing.get())>
            <Notice>
                <p>{words!(i18n, handing.no_coordinator)}</p>
                <div>
                    <a href=Route::Organise(OrganiseRoute::Programme)
                        .href()>{words!(i18n, handing.go_programme)}</a>
                </div>
            </Notice>
        </When>
    }
}
