//! Every component in every state, live: what newcomers read first and the accessibility tests walk.
//!
//! A new component of `ui` gets a [`sample::Shown`] in the file of its family; `tests/native/tidy` fails
//! until it has one.

mod actions;
mod asking;
mod choices;
mod fields;
mod files;
mod frame;
mod lists;
mod messages;
mod overlays;
mod patterns;
mod progress;
mod sample;

use leptos::prelude::*;

use crate::browser::focus;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, FieldProblem, Page, Text};
use crate::words;

/// Every component in every state.
#[component]
pub fn ComponentsScreen() -> impl IntoView {
    let i18n = use_i18n();
    let problems = RwSignal::new(Vec::<FieldProblem>::new());
    let prefix = Signal::derive(move || {
        let has_problems = problems.with(|problems| !problems.is_empty());
        has_problems.then(|| words!(i18n, app.error_prefix).get())
    });
    view! {
        <Page
            title=words!(i18n, components.title)
            eyebrow=words!(i18n, components.eyebrow)
            error_prefix=prefix
            beside=move || {
                view! { <span class="tag">{words!(i18n, components.beside)}</span> }
            }
        >
            <p class="lead">{words!(i18n, components.lead)}</p>
            <Contents />
            <actions::Actions />
            <fields::Fields problems=problems />
            <choices::Choices />
            <files::FilesAndWeights />
            <messages::Messages />
            <overlays::Overlays />
            <progress::ProgressAndMeters />
            <frame::FrameParts />
            <patterns::Patterns />
            <lists::Lists />
            <asking::Asking />
        </Page>
    }
}

/// The families. A hash is a route here, so these are buttons that move the focus.
#[component]
fn Contents() -> impl IntoView {
    let i18n = use_i18n();
    let families: [(&'static str, Text); 11] = [
        ("family-actions", words!(i18n, components.actions)),
        ("family-fields", words!(i18n, components.fields)),
        ("family-choices", words!(i18n, components.choices)),
        ("family-files", words!(i18n, components.files)),
        ("family-messages", words!(i18n, components.messages)),
        ("family-overlays", words!(i18n, components.overlays)),
        ("family-progress", words!(i18n, components.progress)),
        ("family-frame", words!(i18n, components.frame)),
        ("family-patterns", words!(i18n, components.patterns)),
        ("family-lists", words!(i18n, components.lists)),
        ("family-asking", words!(i18n, components.asking)),
    ];
    let buttons = families.map(|(id, title)| {
        view! {
            <li>
                <Button kind=ButtonKind::Link on_click=move |_| focus::move_to(id)>
                    {title}
                </Button>
            </li>
        }
    });
    view! {
        <nav class="stack stack--tight no-print" aria-labelledby="components-contents">
            <h2 id="components-contents">{words!(i18n, components.jump)}</h2>
            <ul class="row contents">{buttons.into_iter().collect_view()}</ul>
        </nav>
    }
}
