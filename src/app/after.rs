//! The program of what follows a session.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_after;

/// The program of what follows a session.
pub const AFTER: Part = Part {
    program: Program::AfterSession,
    load: || Box::pin(load_for_after()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::AfterSession(id) => {
            view! { <participant::session::after::AfterScreen id=id /> }.into_any()
        }
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
