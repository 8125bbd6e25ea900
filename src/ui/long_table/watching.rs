//! What the page goes through while a list stands in it.

use leptos::prelude::*;

/// Follows the page as it is scrolled, resized and printed.
pub(super) fn listen(measure: impl Fn() + Copy + 'static, is_printing: RwSignal<bool>) {
    let is_asked = StoredValue::new(false);
    let ask = move || {
        if is_asked.try_get_value() == Some(false) {
            is_asked.set_value(true);
            request_animation_frame(move || {
                is_asked.try_set_value(false);
                measure();
            });
        }
    };
    let print = move |prints: bool| {
        is_printing.try_set(prints);
    };
    let handles = [
        window_event_listener_untyped("scroll", move |_| ask()),
        window_event_listener_untyped("resize", move |_| ask()),
        window_event_listener_untyped("beforeprint", move |_| print(true)),
        window_event_listener_untyped("afterprint", move |_| print(false)),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}
