//! The program of all sessions.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_sessions;

/// What a pair plans, and what it has held.
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
        Route::MoveSession(id) => {
            view! { <participant::session::moving::MoveScreen id=id /> }.into_any()
        }
        Route::Series => view! { <participant::session::series::SeriesScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
