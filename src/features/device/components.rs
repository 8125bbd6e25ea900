//! Every component in every state.

use leptos::prelude::*;

use crate::features::shared::coming::Coming;

/// Every component in every state.
#[component]
pub fn ComponentsScreen() -> impl IntoView {
    view! { <Coming /> }
}
