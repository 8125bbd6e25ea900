//! What is wrong with a form, at its head, with the focus on it, after the GOV.UK pattern.

use leptos::prelude::*;

use super::Text;
use crate::browser::focus;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The id of the control.
    pub field: String,
    /// The same words as beside the field.
    pub message: String,
}

/// The list of what is wrong; nothing is shown while nothing is.
#[component]
pub fn ErrorSummary(
    /// The heading.
    #[prop(into)]
    heading: Text,
    /// What is wrong, in the order of the fields.
    #[prop(into)]
    problems: Signal<Vec<FieldProblem>>,
) -> impl IntoView {
    Effect::new(move || {
        if problems.with(|problems| !problems.is_empty()) {
            request_animation_frame(|| focus::move_to("error-summary"));
        }
    });
    move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| {
            view! {
                <div class="error-summary" id="error-summary" role="alert" tabindex="-1">
                    <h2>{heading}</h2>
                    <ul>
                        {problems
                            .into_iter()
                            .map(|problem| {
                                view! {
                                    <li>
                                        <button
                                            type="button"
                                            class="tool"
                                            on:click=move |_| focus::move_to(&problem.field)
                                        >
                                            {problem.message}
                                        </button>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </div>
            }
        })
    }
}
