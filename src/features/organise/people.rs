//! Stub.
use leptos::prelude::*;
#[component]
pub fn PeopleScreen() -> impl IntoView {
    view! { <crate::features::shared::coming::Coming /> }
}
