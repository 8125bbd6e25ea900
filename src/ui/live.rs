//! Parts of a view that follow what they read.
//!
//! Every closure has a type of its own, and the framework makes a program part for each. These give
//! them one type, which keeps the download small.

use std::sync::Arc;

use leptos::prelude::*;

/// A text that follows what it reads.
pub fn text<Words: Into<String>>(
    compute: impl Fn() -> Words + Send + Sync + 'static,
) -> Signal<String> {
    Signal::derive(move || compute().into())
}

/// A part of a view that is made anew when what it reads changes.
pub fn live<Part: IntoView + 'static>(make: impl Fn() -> Part + Send + Sync + 'static) -> AnyView {
    of_one_type(Arc::new(move || make().into_any()))
}

fn of_one_type(make: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || make()).into_any()
}
