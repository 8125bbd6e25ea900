//! The program about what is kept on this device.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::device;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_statements;

/// What is kept here.
pub const DEVICE: Part = Part {
    program: Program::Device,
    load: || Box::pin(load_for_statements()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Data => view! { <device::data::DataScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
