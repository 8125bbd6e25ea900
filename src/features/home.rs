//! Home: what to do next; on the first visit, what one can do here at all.

mod backup_line;
mod due_list;
mod first_visit;
mod guides_card;
mod my_programme;
mod next_step;
mod notify;
mod questionnaire_card;
mod way_so_far;

use leptos::prelude::*;

use crate::state::use_app_state;
use crate::ui::Memo;

/// Home.
#[component]
pub fn Home() -> impl IntoView {
    let state = use_app_state();
    let is_new = Memo::new(move |_| {
        state.my_pairings.with(Vec::is_empty)
            && state.my_programmes.with(Vec::is_empty)
            && state.my_applications.with(Vec::is_empty)
            && state
                .summary
                .with_value(|summary| summary.programme.is_none())
    });
    move || {
        if is_new.get() {
            view! { <first_visit::FirstVisit /> }.into_any()
        } else {
            view! { <next_step::NextStep /> }.into_any()
        }
    }
}
