//! The program that hands the partner what is new.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_pair;

/// The program that hands the partner what is new.
pub const UPDATE: Part = Part {
    program: Program::Update,
    load: || Box::pin(load_for_pair()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Update => view! { <participant::update::UpdateScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
