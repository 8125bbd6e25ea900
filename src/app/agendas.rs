//! The program of ready agendas.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::participant;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_pair;

/// The program of ready agendas.
pub const AGENDAS: Part = Part {
    program: Program::Agendas,
    load: || Box::pin(load_for_pair()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Agendas(id) => {
            view! { <participant::session::ready_agendas::ReadyAgendas id=id /> }.into_any()
        }
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
