//! No programme yet: the ways to begin.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::ui::Page;
use crate::words;

/// The ways to begin a programme.
#[component]
pub fn Begin() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, overview.begin_title)>
            <p class="lead">{words!(i18n, overview.begin_text)}</p>
            <a
                class="card card--next"
                href=Route::Organise(OrganiseRoute::ImportPeople).href()
            >
                <h2>{words!(i18n, overview.begin_sheets)}</h2>
                <p class="soft">{words!(i18n, overview.begin_sheets_text)}</p>
            </a>
            <a
                class="card card--next"
                href=Route::Organise(OrganiseRoute::Applications { packet: None }).href()
            >
                <h2>{words!(i18n, intake.title)}</h2>
                <p class="soft">{words!(i18n, overview.begin_applications_text)}</p>
            </a>
            <a
                class="card card--next card--mentee"
                href=Route::Organise(OrganiseRoute::Programme).href()
            >
                <h2>{words!(i18n, overview.begin_name)}</h2>
                <p class="soft">{words!(i18n, overview.begin_name_text)}</p>
            </a>
        </Page>
    }
}
