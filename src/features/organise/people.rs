//! Stub.
use leptos::prelude::*;
#[component]
pub fn PeopleScreen() -> impl IntoView {
    view! { <crate::features::coming::Coming /> }
}
