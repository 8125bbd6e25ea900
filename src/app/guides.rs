//! The program of the guides.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::guides;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_guides;

/// Learning the role.
pub const GUIDES: Part = Part {
    program: Program::Guides,
    load: || Box::pin(load_for_guides()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Guides => view! { <guides::list::GuidesScreen /> }.into_any(),
        Route::Guide(slug) => view! { <guides::guide::GuideScreen slug=slug /> }.into_any(),
        Route::Certificate => view! { <guides::certificate::CertificateScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
