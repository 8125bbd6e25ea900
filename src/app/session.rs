//! The program of one session.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_session;

/// The program of one session.
pub const SESSION: Part = Part {
    program: Program::Session,
    load: || Box::pin(load_for_session()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Session(id) => view! { <participant::session::SessionScreen id=id /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
