//! Stub.
use leptos::prelude::*;
#[component]
pub fn PersonScreen(id: Option<crate::domain::id::ParticipantId>) -> impl IntoView {
    let _ = id;
    view! { <crate::features::shared::coming::Coming /> }
}
