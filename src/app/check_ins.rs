//! The program of check-ins and of asking for help.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant::check_ins::{CheckInScreen, CheckInsScreen};
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_check_ins;

/// The program of check-ins and of asking for help.
pub const CHECK_INS: Part = Part {
    program: Program::CheckIns,
    load: || Box::pin(load_for_check_ins()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::CheckIns => view! { <CheckInsScreen /> }.into_any(),
        Route::CheckIn { name, page } => view! { <CheckInScreen name=name page=page /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
