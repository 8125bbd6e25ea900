//! Stub.
use leptos::prelude::*;
#[component]
pub fn PairingsScreen() -> impl IntoView {
    view! { <crate::features::shared::coming::Coming /> }
}
