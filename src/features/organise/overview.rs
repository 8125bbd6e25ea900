//! The coordinator's overview: where the programme stands, and the one thing to do next.

mod begin;
mod next;
mod steps;

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::state::use_app_state;
use crate::ui::Page;
use crate::ui::text;
use crate::words;

/// The overview; without a programme, the ways to begin one.
#[component]
pub fn Overview() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let has_programme = Memo::new(move |_| state.programmes().with(|all| !all.is_empty()));
    move || {
        if has_programme.get() {
            let name = text(move || {
                let programme = state.programme();
                programme.map_or_else(String::new, |programme| programme.name.to_string())
            });
            view! {
                <Page title=name eyebrow=words!(i18n, overview.eyebrow)>
                    <next::NextCard />
                    <steps::Steps />
                </Page>
            }
            .into_any()
        } else {
            view! { <begin::Begin /> }.into_any()
        }
    }
}
