//! Screens that are not built yet, and links that lead nowhere.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{LinkButton, Page};
use crate::words;

/// Says honestly that a screen is coming.
#[component]
pub fn Coming() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, coming.title)>
            <p>{words!(i18n, coming.text)}</p>
            <div>
                <LinkButton href=Route::Home.href()>{words!(i18n, coming.home)}</LinkButton>
            </div>
        </Page>
    }
}

/// Says that there is no such page.
#[component]
pub fn NotFound() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Page title=words!(i18n, not_found.title)>
            <p>{words!(i18n, not_found.text)}</p>
            <div>
                <LinkButton href=Route::Home.href()>{words!(i18n, coming.home)}</LinkButton>
            </div>
        </Page>
    }
}
