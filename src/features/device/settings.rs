//! Language and theme.

use leptos::prelude::*;

use crate::features::shared::coming::Coming;

/// Language and theme.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    view! { <Coming /> }
}
