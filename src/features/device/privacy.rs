//! The privacy statement.

use leptos::prelude::*;

use crate::features::shared::coming::Coming;

/// The privacy statement.
#[component]
pub fn PrivacyScreen() -> impl IntoView {
    view! { <Coming /> }
}
