//! Stub.
use leptos::prelude::*;
#[component]
pub fn ImportScreen() -> impl IntoView {
    view! { <crate::features::shared::coming::Coming /> }
}
