//! The program of participants: home.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::home;
use crate::features::shared::coming;
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
        // What no screen has, and what other programs have.
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
