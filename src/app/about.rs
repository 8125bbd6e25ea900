//! The program of settings and plain statements.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::about;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_statements;

/// Settings and statements.
pub const ABOUT: Part = Part {
    program: Program::About,
    load: || Box::pin(load_for_statements()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Settings => view! { <about::settings::SettingsScreen /> }.into_any(),
        Route::About => view! { <about::statement::AboutScreen /> }.into_any(),
        Route::Privacy => view! { <about::privacy::PrivacyScreen /> }.into_any(),
        Route::Accessibility => view! { <about::accessibility::AccessibilityScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
