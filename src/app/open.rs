//! The program of packets that arrive.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::open;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_open;

/// What arrives.
pub const OPEN: Part = Part {
    program: Program::Open,
    load: || Box::pin(load_for_open()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Open { packet } => view! { <open::OpenPacket from_link=packet /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
