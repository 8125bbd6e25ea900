//! Stub.
use leptos::prelude::*;
#[component]
pub fn MatchingScreen() -> impl IntoView {
    view! { <crate::features::shared::coming::Coming /> }
}
