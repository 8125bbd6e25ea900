//! Stub.
use leptos::prelude::*;
#[component]
pub fn PairingDetailScreen(id: crate::domain::id::PairingId) -> impl IntoView {
    let _ = id;
    view! { <crate::features::shared::coming::Coming /> }
}
