//! A part of a view that is there while something holds.

use leptos::prelude::*;

use super::memo::Memo;

use super::live;

/// Shows its children while `condition` holds, and `otherwise` while it does not. Unlike the framework's
/// `Show` it is one type for all of them.
#[component]
pub fn When(
    /// What must hold.
    condition: Signal<bool>,
    /// What is shown while it does not.
    #[prop(optional, into)]
    otherwise: Option<ViewFn>,
    /// What is shown while it does.
    children: ChildrenFn,
) -> impl IntoView {
    let holds = Memo::new(move |_| condition.get());
    live(move || {
        if holds.get() {
            children()
        } else {
            otherwise
                .as_ref()
                .map_or_else(|| ().into_any(), |otherwise| otherwise.run().into_any())
        }
    })
}
