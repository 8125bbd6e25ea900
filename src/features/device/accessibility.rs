//! The accessibility statement.

use leptos::prelude::*;

use crate::features::shared::coming::Coming;

/// The accessibility statement.
#[component]
pub fn AccessibilityScreen() -> impl IntoView {
    view! { <Coming /> }
}
