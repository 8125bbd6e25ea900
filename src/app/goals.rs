//! The program of what a pair wants to reach.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_pair;

/// The program of what a pair wants to reach.
pub const GOALS: Part = Part {
    program: Program::Goals,
    load: || Box::pin(load_for_pair()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Goals => view! { <participant::goals::GoalsScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
