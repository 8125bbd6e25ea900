//! The program of the application: where it stands, all answers to the questionnaire, and sending them.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::questionnaire;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_application;

/// What one begins, looks over and hands over.
pub const APPLICATION: Part = Part {
    program: Program::Application,
    load: || Box::pin(load_for_application()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Questionnaire => view! { <questionnaire::start::StartScreen /> }.into_any(),
        Route::QuestionnaireCheck => view! { <questionnaire::check::CheckScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
