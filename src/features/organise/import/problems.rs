//! What is wrong with one control, beside it.

use leptos::prelude::*;

use super::work::Work;

/// The first sentence about a control.
pub fn error_of(work: Work, field: String) -> Signal<Option<String>> {
    Signal::derive(move || {
        work.problems.with(|problems| {
            problems
                .iter()
                .find(|problem| problem.field == field)
                .map(|problem| problem.message.clone())
        })
    })
}

/// Every sentence about a control that shows none by itself.
#[component]
pub fn ErrorsOf(work: Work, #[prop(into)] field: String) -> impl IntoView {
    let id = format!("{field}-error");
    let messages = move || {
        work.problems.with(|problems| {
            problems
                .iter()
                .filter(|problem| problem.field == field)
                .map(|problem| problem.message.clone())
                .collect::<Vec<_>>()
        })
    };
    view! {
        <div id=id class="stack stack--tight">
            {move || {
                messages()
                    .into_iter()
                    .map(|message| view! { <p class="field__error">{message}</p> })
                    .collect_view()
            }}
        </div>
    }
}
