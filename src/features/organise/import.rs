//! Stub.
use leptos::prelude::*;
#[component]
pub fn ImportScreen() -> impl IntoView {
    view! { <crate::features::coming::Coming /> }
}
