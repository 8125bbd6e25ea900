//! The program of participants: home and the pairing.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::shared::coming;
use crate::features::{home, participant};
use crate::routes::{Program, Route};
use crate::state::loading::load_for_participant;

/// The participant's screens.
pub const PARTICIPANT: Part = Part {
    program: Program::Participant,
    load: || Box::pin(load_for_participant()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <home::Home /> }.into_any(),
        Route::Pairing(id) => view! { <participant::pairing::PairingScreen id=id /> }.into_any(),
        Route::NotFound(_) => view! { <coming::NotFound /> }.into_any(),
        Route::Agreement(_) | Route::Goals | Route::CheckIns | Route::CheckIn(_) => {
            view! { <coming::Coming /> }.into_any()
        }
        // Other programs have these.
        Route::Guides
        | Route::Guide(_)
        | Route::Certificate
        | Route::Questionnaire
        | Route::QuestionnaireStep { .. }
        | Route::QuestionnaireCheck
        | Route::Sessions
        | Route::NewSession
        | Route::Session(_)
        | Route::Open { .. }
        | Route::Data
        | Route::Settings
        | Route::About
        | Route::Components
        | Route::Privacy
        | Route::Accessibility
        | Route::Organise(_) => view! { <coming::NotFound /> }.into_any(),
    }
}
