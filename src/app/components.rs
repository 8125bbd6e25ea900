//! The program of the page of every component.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::about;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_statements;

/// Components.
pub const COMPONENTS: Part = Part {
    program: Program::Components,
    load: || Box::pin(load_for_statements()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Components => view! { <about::components::ComponentsScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
