//! The program that restores a backup.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::device;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_statements;

/// What restores a backup.
pub const RESTORE: Part = Part {
    program: Program::Restore,
    load: || Box::pin(load_for_statements()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Restore => view! { <device::data::RestoreScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
