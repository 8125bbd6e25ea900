//! The pairings: each with its state, handing them out, and files to take out.

mod exports;
mod filter;
mod hand_out_all;
mod list;
mod order;
mod rows;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::features::shared::count::count as in_words;
use crate::i18n::use_i18n;
use crate::routes::{OrganiseRoute, Route};
use crate::state::use_app_state;
use crate::ui::When;
use crate::ui::text;
use crate::ui::{LinkButton, Page};
use crate::words;

/// The list of pairings.
#[component]
pub fn PairingsScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let has_programme = Memo::new(move |_| state.programmes().with(|all| !all.is_empty()));
    let count = Memo::new(move |_| state.pairings.with(Vec::len));
    let has_any = move || count.get() > 0;
    let handing_out = hand_out_all::HandingOut::new();
    let title = text(move || match count.get() {
        0 => t_string!(i18n, menu.pairings).to_owned(),
        count => t_string!(i18n, pairings.title, count = in_words(i18n, count)),
    });
    view! {
        <Page title=title wide=true>
            <When condition=Signal::derive(has_any)
                otherwise=move || {
                    view! {
                        <div class="empty">
                            <p>{words!(i18n, pairings.none)}</p>
                            <LinkButton href=Route::Organise(OrganiseRoute::Matching)
                                .href()>{words!(i18n, overview.go_match)}</LinkButton>
                        </div>
                    }
                }
            >
                <hand_out_all::HandOutAll handing_out=handing_out />
            </When>
            <When condition=Signal::derive(move || has_programme.get())>
                <exports::Exports />
            </When>
            // The list comes last: it may be long.
            <When condition=Signal::derive(has_any)>
                <list::PairingList handing_out=handing_out />
            </When>
        </Page>
    }
}
