//! The program of the questions.

use leptos::prelude::*;

use super::menu::below_menu;
use super::part::Part;
use crate::features::questionnaire;
use crate::features::shared::coming;
use crate::routes::{Program, Route};
use crate::state::loading::load_for_questionnaire;

/// Telling the programme who you are.
pub const QUESTIONNAIRE: Part = Part {
    program: Program::Questionnaire,
    load: || Box::pin(load_for_questionnaire()),
    screen,
    frame: below_menu,
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::QuestionnaireStep { step, from_check } => {
            view! { <questionnaire::step::StepScreen step=step from_check=from_check /> }.into_any()
        }
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
