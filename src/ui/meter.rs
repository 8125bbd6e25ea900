//! A share drawn as a bar. The number stands beside it in text, so the bar is decoration.

use leptos::prelude::*;

/// A bar of `share` per cent; an unknown one is drawn in grey.
#[component]
pub fn Meter(
    /// Per cent, 0 to 100.
    share: u8,
    /// Whether the value is not known.
    #[prop(default = false)]
    unknown: bool,
) -> impl IntoView {
    view! {
        <span class="meter" class=("meter--unknown", unknown) aria-hidden="true">
            <span class="meter__fill" style:--share=share.to_string()></span>
        </span>
    }
}
