//! The key that leads to a list's search field.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;

/// Moves the focus to a search field on `/`, for `on:keydown` of the section that holds the list and its
/// field. It does so only while the focus is within that section and in no field, so that whoever
/// speaks to the page, or types with a switch, does not set it off elsewhere.
pub fn slash_moves_to(field: &'static str) -> impl Fn(KeyboardEvent) + Clone + 'static {
    move |event: KeyboardEvent| {
        let is_plain = !event.alt_key() && !event.ctrl_key() && !event.meta_key();
        let types = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|element| {
                let is_field = "input:not([type=checkbox], [type=radio]), textarea, select";
                element.matches(is_field).unwrap_or(false)
            });
        if event.key() == "/" && is_plain && !types {
            event.prevent_default();
            crate::browser::focus::move_to(field);
        }
    }
}
