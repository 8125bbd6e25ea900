//! What happens when the app breaks: `boot.js` shows a page that works without the wasm.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// Tells `boot.js` of every panic.
pub fn install_hook() {
    std::panic::set_hook(Box::new(|info| {
        let details = CustomEventInit::new();
        details.set_detail(&JsValue::from_str(&info.to_string()));
        let event = CustomEvent::new_with_event_init_dict("turnabout-panic", &details);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
