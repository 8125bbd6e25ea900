//! The session tracker: what is due, what is next, what is open, what was, and a search through all of it.

mod actions;
mod due;
mod next;
mod search;
mod timeline;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::domain::overview::Overview;
use crate::domain::pairing::MyPairing;
use crate::features::shared::pairing_chooser::PairingChooser;
use crate::features::shared::waiting::Waiting;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::use_app_state;
use crate::ui::{LinkButton, Memo, Page, Toast, ToastMessage, live, text};
use crate::words;

use actions::OpenActions;
use due::Due;
use next::{Held, Next};
use search::SearchAll;
use timeline::Timeline;

/// The sessions of the pairing chosen last.
#[component]
pub fn SessionsScreen() -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let pairing = Memo::new(move |_| state.my_pairing(None));
    live(move || match pairing.get() {
        Some(pairing) => view! { <SessionsOf pairing=pairing /> }.into_any(),
        None => view! {
            <Page title=words!(i18n, sessions.none_title)>
                <div class="empty">
                    <p>{words!(i18n, sessions.no_pairing)}</p>
                    <LinkButton href=Route::Open { packet: None }
                        .href()>{words!(i18n, menu.open)}</LinkButton>
                </div>
            </Page>
        }
        .into_any(),
    })
}

#[component]
fn SessionsOf(pairing: MyPairing) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let toast = RwSignal::new(None::<ToastMessage>);
    let partner = pairing.partner.name.to_string();
    let title = text(move || t_string!(i18n, sessions.title, partner = partner.clone()));
    let (id, of_pairing) = (pairing.id.clone(), pairing.id.clone());
    let overview =
        Memo::new(move |_| state.with_document(&id, |document| Overview::of(&id, document)));
    let pairing = StoredValue::new(pairing);
    view! {
        <Page title=title>
            <PairingChooser />
            <Waiting pairing=of_pairing />
            <Due pairing=pairing overview=overview toast=toast />
            <Next pairing=pairing overview=overview toast=toast />
            <Held overview=overview />
            <OpenActions pairing=pairing overview=overview toast=toast />
            <SearchAll pairing=pairing />
            <Timeline pairing=pairing overview=overview />
        </Page>
        <Toast message=toast close=words!(i18n, app.close) />
    }
}
