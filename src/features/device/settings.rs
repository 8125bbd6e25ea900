//! Language and theme.

use leptos::prelude::*;

use crate::features::shared::coming::Coming;
use crate::features::shared::release_state::{InstallOffer, OfflineState};

/// Language and theme.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    view! {
        <Coming />
        <InstallOffer />
        <OfflineState />
    }
}
