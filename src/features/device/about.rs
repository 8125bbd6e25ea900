//! What Turnabout is and who stands behind it.

use leptos::prelude::*;

use crate::features::shared::coming::Coming;

/// What Turnabout is and who stands behind it.
#[component]
pub fn AboutScreen() -> impl IntoView {
    view! { <Coming /> }
}
