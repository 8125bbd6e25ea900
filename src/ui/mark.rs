//! The mark: two arrows turning past each other.

use leptos::prelude::*;

/// The mark, as decoration beside the name.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 28 28" aria-hidden="true">
            <path class="mark__up" d="M7 24V12a6 6 0 0 1 6-6m-3.5-4L14 6l-4.5 4" />
            <path class="mark__back" d="M21 4v12a6 6 0 0 1-6 6m3.5 4L14 22l4.5-4" />
        </svg>
    }
}
