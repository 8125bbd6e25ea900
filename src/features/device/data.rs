//! My data: what is kept here, backup, restore, erase.

use leptos::prelude::*;

use crate::features::shared::coming::Coming;

/// My data: what is kept here, backup, restore, erase.
#[component]
pub fn DataScreen() -> impl IntoView {
    view! { <Coming /> }
}
