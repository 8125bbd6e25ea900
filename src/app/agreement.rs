//! The program of the agreement.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_agreement;

/// The program of the agreement.
pub const AGREEMENT: Part = Part {
    program: Program::Agreement,
    load: || Box::pin(load_for_agreement()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Agreement(id) => {
            view! { <participant::agreement::AgreementScreen id=id /> }.into_any()
        }
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
