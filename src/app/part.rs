//! The programs that share this app: each holds some of the screens.

use std::pin::Pin;

use leptos::prelude::{AnyView, ReadSignal};

use crate::routes::{Program, Route};
use crate::state::AppState;

/// One of the programs. What it does not name is not in its wasm.
#[derive(Clone, Copy)]
pub struct Part {
    /// Which one; for the screens of the others the page is loaded again.
    pub program: Program,
    /// Reads what its screens need.
    pub load: fn() -> Pin<Box<dyn Future<Output = AppState>>>,
    /// The screen of a route that it holds.
    pub screen: fn(Route) -> AnyView,
    /// What stands around the screens: the menu, and the frame that holds both.
    pub frame: fn(ReadSignal<Route>, AnyView) -> AnyView,
}
