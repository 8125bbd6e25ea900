//! Stub.
use leptos::prelude::*;
#[component]
pub fn Overview() -> impl IntoView {
    view! { <crate::features::coming::Coming /> }
}
