//! Which screen a route shows.

use leptos::prelude::*;

use crate::features::shared::coming;
use crate::features::{home, open, organise, participant};
use crate::routes::{OrganiseRoute, Route};

/// The screen of the route. It is made anew whenever the route changes.
#[component]
pub fn Outlet(route: ReadSignal<Route>) -> impl IntoView {
    move || match route.get() {
        Route::Home => view! { <home::Home /> }.into_any(),
        Route::Open { packet } => view! { <open::OpenPacket from_link=packet /> }.into_any(),
        Route::Pairing(id) => view! { <participant::pairing::PairingScreen id=id /> }.into_any(),
        Route::Sessions => view! { <participant::sessions::SessionsScreen /> }.into_any(),
        Route::NewSession => view! { <participant::session::plan::PlanScreen /> }.into_any(),
        Route::Session(id) => view! { <participant::session::SessionScreen id=id /> }.into_any(),
        Route::Organise(screen) => organise_screen(screen),
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
        | Route::Accessibility => view! { <coming::Coming /> }.into_any(),
    }
}

fn organise_screen(screen: OrganiseRoute) -> AnyView {
    match screen {
        OrganiseRoute::Overview => view! { <organise::overview::Overview /> }.into_any(),
        OrganiseRoute::Programme => view! { <organise::programme::ProgrammeScreen /> }.into_any(),
        OrganiseRoute::People => view! { <organise::people::PeopleScreen /> }.into_any(),
        OrganiseRoute::ImportPeople => view! { <organise::import::ImportScreen /> }.into_any(),
        OrganiseRoute::NewPerson => view! { <organise::person::PersonScreen id=None /> }.into_any(),
        OrganiseRoute::Person(id) => {
            view! { <organise::person::PersonScreen id=Some(id) /> }.into_any()
        }
        OrganiseRoute::Matching => view! { <organise::matching::MatchingScreen /> }.into_any(),
        OrganiseRoute::Pairings => view! { <organise::pairings::PairingsScreen /> }.into_any(),
        OrganiseRoute::Pairing(id) => {
            view! { <organise::pairing::PairingDetailScreen id=id /> }.into_any()
        }
        OrganiseRoute::Readiness
        | OrganiseRoute::Progress
        | OrganiseRoute::Events
        | OrganiseRoute::Report => view! { <coming::Coming /> }.into_any(),
    }
}
