//! Stub.
use leptos::prelude::*;
#[component]
pub fn MatchingScreen() -> impl IntoView {
    view! { <crate::features::coming::Coming /> }
}
