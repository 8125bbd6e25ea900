//! The parts of the page, for whoever has ten minutes and a phone: a press leads to each.

use leptos::prelude::*;

use crate::browser::focus;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, Text};
use crate::words;

/// The parts of the page by the ids of their headings. They are buttons, since a hash is a route here.
#[component]
pub fn Contents(parts: Vec<(&'static str, Text)>) -> impl IntoView {
    let i18n = use_i18n();
    let parts = parts.into_iter().map(|(id, words)| {
        view! {
            <li>
                <Button kind=ButtonKind::Small on_click=move |_| focus::move_to(id)>
                    {words}
                </Button>
            </li>
        }
    });
    view! {
        <nav class="no-print" aria-label=words!(i18n, notes.contents)>
            <ul class="contents">{parts.collect_view()}</ul>
        </nav>
    }
}
