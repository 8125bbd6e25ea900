//! A slider for a weight, with its value in words.

use leptos::prelude::*;

use super::Text;
use super::live::text;

/// How much something counts, by a slider of whole steps.
#[component]
pub fn Weight(
    /// Its id.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: Text,
    /// The value now.
    #[prop(into)]
    value: Signal<u8>,
    /// The most.
    most: u8,
    /// The value in words, for a screen reader.
    #[prop(into)]
    value_text: Text,
    /// What happens while it is moved.
    #[prop(into)]
    on_input: Callback<u8>,
    /// What happens when it was let go.
    #[prop(into)]
    on_change: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="weight">
            <label class="weight__label" for=id.clone()>
                <span>{label}</span>
                <span class="strong number" aria-hidden="true">
                    {text(move || value.get().to_string())}
                </span>
            </label>
            <input
                type="range"
                id=id
                min="0"
                max=most.to_string()
                step="1"
                aria-valuetext=move || value_text.get()
                prop:value=move || value.get().to_string()
                on:input=move |event| {
                    if let Ok(value) = event_target_value(&event).parse() {
                        on_input.run(value);
                    }
                }
                on:change=move |_| on_change.run(())
            />
        </div>
    }
}
