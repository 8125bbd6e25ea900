//! The program about this device: packets that arrive, and what is kept here.

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
        _ => view! { <coming::NotFound /> }.into_any(),
    }
}
