//! A handle by which an item of a list is dragged to another place, by mouse, pen or finger. Who uses keys, a
//! voice or a screen reader has buttons beside it that do the same.

use leptos::ev::PointerEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A handle. It stands within an item of a list that has the attribute `data-ordered`.
#[component]
pub fn DragHandle(
    /// Over which place the item is: its place in the list when it is let go now; none when it is not dragged.
    #[prop(into)]
    on_over: Callback<Option<usize>>,
    /// It was let go over a place.
    #[prop(into)]
    on_drop: Callback<usize>,
) -> impl IntoView {
    let handle = NodeRef::<html::Span>::new();
    let is_dragging = StoredValue::new(false);
    let place = move |event: &PointerEvent| {
        let handle: HtmlElement = handle.get_untracked()?.into();
        place_below(&handle, f64::from(event.client_y()))
    };
    let press = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        // Selecting text is something else.
        event.prevent_default();
        is_dragging.set_value(true);
        if let Some(handle) = handle.get_untracked() {
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
    };
    let pass = move |event: PointerEvent| {
        if is_dragging.get_value() {
            on_over.run(place(&event));
        }
    };
    let end = move || {
        is_dragging.set_value(false);
        on_over.run(None);
    };
    let release = move |event: PointerEvent| {
        if is_dragging.get_value() {
            let over = place(&event);
            end();
            if let Some(over) = over {
                on_drop.run(over);
            }
        }
    };
    view! {
        <span
            class="drag-handle no-print"
            aria-hidden="true"
            node_ref=handle
            on:pointerdown=press
            on:pointermove=pass
            on:pointerup=release
            on:pointercancel=move |_| end()
        ></span>
    }
}

/// The place at which an item stands when its handle is let go at this height: below every other item of which it
/// has passed the middle.
fn place_below(handle: &Element, height: f64) -> Option<usize> {
    let mut item = handle.clone();
    let mut list = item.parent_element()?;
    while !list.has_attribute("data-ordered") {
        item = list;
        list = item.parent_element()?;
    }
    let items = list.query_selector_all(":scope > *").ok()?;
    let mut passed = 0;
    for place in 0..items.length() {
        let other: Option<Element> = items.get(place).and_then(|node| node.dyn_into().ok());
        if let Some(other) = other.filter(|other| *other != item) {
            let bounds = other.get_bounding_client_rect();
            if bounds.top() + bounds.height() / 2.0 < height {
                passed += 1;
            }
        }
    }
    Some(passed)
}
