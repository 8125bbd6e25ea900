//! The program about this device: packets that arrive, data, settings, statements.

use leptos::prelude::*;

use super::menu::ParticipantMenu;
use super::part::Part;
use crate::features::shared::coming;
use crate::features::{device, open};
use crate::routes::{Program, Route};
use crate::state::loading::load_for_device;

/// The screens about this device.
pub const DEVICE: Part = Part {
    program: Program::Device,
    load: || Box::pin(load_for_device()),
    screen,
    frame: |route, screen| {
        view! {
            <ParticipantMenu route=route />
            {screen}
        }
        .into_any()
    },
};

fn screen(route: Route) -> AnyView {
    match route {
        Route::Open { packet } => view! { <open::OpenPacket from_link=packet /> }.into_any(),
        Route::Data => view! { <device::data::DataScreen /> }.into_any(),
        Route::Settings => view! { <device::settings::SettingsScreen /> }.into_any(),
        Route::About => view! { <device::about::AboutScreen /> }.into_any(),
        Route::Components => view! { <device::components::ComponentsScreen /> }.into_any(),
        Route::Privacy => view! { <device::privacy::PrivacyScreen /> }.into_any(),
        Route::Accessibility => view! { <device::accessibility::AccessibilityScreen /> }.into_any(),
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
