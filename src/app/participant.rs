//! The program of participants: home, packets, the pairing, the sessions.

use leptos::prelude::*;

use super::menu::MenuLink;
use super::part::Part;
use crate::features::shared::coming;
use crate::features::{home, open, participant};
use crate::i18n::*;
use crate::routes::{OrganiseRoute, Route};
use crate::state::loading::load_for_participant;
use crate::state::use_app_state;
use crate::ui::When;
use crate::words;

/// Every screen but the coordinator's.
pub const PARTICIPANT: Part = Part {
    holds: |route| !matches!(route, Route::Organise(_)),
    load: || Box::pin(load_for_participant()),
    screen,
    frame: |route, screen| {
        view! {
            <ParticipantMenu route=route />
            {screen}
        }
        .into_any()
    },
    other: || Route::Organise(OrganiseRoute::Overview),
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <home::Home /> }.into_any(),
        Route::Open { packet } => view! { <open::OpenPacket from_link=packet /> }.into_any(),
        Route::Pairing(id) => view! { <participant::pairing::PairingScreen id=id /> }.into_any(),
        Route::Sessions => view! { <participant::sessions::SessionsScreen /> }.into_any(),
        Route::NewSession => view! { <participant::session::plan::PlanScreen /> }.into_any(),
        Route::Session(id) => view! { <participant::session::SessionScreen id=id /> }.into_any(),
        Route::NotFound(_) => view! { <coming::NotFound /> }.into_any(),
        Route::Guides
        | Route::Guide(_)
        | Route::Certificate
        | Route::Questionnaire
        | Route::QuestionnaireStep(_)
        | Route::QuestionnaireCheck
        | Route::Agreement(_)
        | Route::Goals
        | Route::CheckIns
        | Route::CheckIn(_)
        | Route::Data
        | Route::Settings
        | Route::About
        | Route::Components
        | Route::Privacy
        | Route::Accessibility
        | Route::Organise(_) => view! { <coming::Coming /> }.into_any(),
    }
}

#[component]
fn ParticipantMenu(route: ReadSignal<Route>) -> impl IntoView {
    let i18n = use_i18n();
    let state = use_app_state();
    let takes_part = move || state.my_pairings.with(|pairings| !pairings.is_empty());
    view! {
        <When condition=Signal::derive(takes_part)>
            <nav class="menu" aria-label=move || t_string!(i18n, app.menu_label)>
                <MenuLink route=route to=Route::Home is_here=|r| matches!(r, Route::Home)>
                    {words!(i18n, menu.home)}
                </MenuLink>
                <MenuLink
                    route=route
                    to=Route::Pairing(None)
                    is_here=|r| matches!(r, Route::Pairing(_))
                >
                    {words!(i18n, menu.pairing)}
                </MenuLink>
                <MenuLink
                    route=route
                    to=Route::Sessions
                    is_here=|r| matches!(r, Route::Sessions | Route::Session(_) | Route::NewSession)
                >
                    {words!(i18n, menu.sessions)}
                </MenuLink>
            </nav>
        </When>
    }
}
