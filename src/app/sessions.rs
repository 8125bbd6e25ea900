//! The program of the session tracker.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_sessions;

/// What a pair plans and logs.
pub const SESSIONS: Part = Part {
    program: Program::Sessions,
    load: || Box::pin(load_for_sessions()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Sessions => view! { <participant::sessions::SessionsScreen /> }.into_any(),
        Route::NewSession => view! { <participant::session::plan::PlanScreen /> }.into_any(),
        Route::Session(id) => view! { <participant::session::SessionScreen id=id /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
