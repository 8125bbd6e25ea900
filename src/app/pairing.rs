//! The program of the pairing.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_pairing;

/// The program of the pairing.
pub const PAIRING: Part = Part {
    program: Program::Pairing,
    load: || Box::pin(load_for_pairing()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Pairing(id) => view! { <participant::pairing::PairingScreen id=id /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
