//! The way to the guides, and how many are done.

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::text;
use crate::words;

/// A link to the guides.
#[component]
pub fn GuidesCard() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let said = text(move || {
        let done = state
            .read_guides
            .with(|list| list.iter().filter(|known| known.done_on.is_some()).count());
        match done {
            0 => t_string!(i18n, home.guides_text).to_owned(),
            done => t_string!(i18n, home.guides_done, count = done),
        }
    });
    view! {
        <a class="card" href=Route::Guides.href()>
            <h3>{words!(i18n, home.guides)}</h3>
            <p class="soft">{said}</p>
        </a>
    }
}
