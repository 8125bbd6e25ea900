//! Stub.
use leptos::prelude::*;
#[component]
pub fn ProgrammeScreen() -> impl IntoView {
    view! { <crate::features::coming::Coming /> }
}
