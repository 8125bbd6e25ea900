//! Short texts between the tabs of one site.

use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel to the other tabs that opened it by the same name. A tab does not hear itself.
#[derive(Clone)]
pub struct Channel(Rc<BroadcastChannel>);

impl Channel {
    /// Opens a channel; none where the browser has none.
    pub fn open(name: &str) -> Option<Self> {
        BroadcastChannel::new(name).ok().map(Rc::new).map(Self)
    }

    /// Tells the other tabs.
    pub fn tell(&self, text: &str) {
        // Whoever does not hear it sees the news when it is loaded again.
        let _ = self.0.post_message(&JsValue::from_str(text));
    }

    /// Calls `hear` with what other tabs tell, for as long as the page lives.
    pub fn listen(&self, hear: impl Fn(String) + 'static) {
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(text);
            }
        });
        self.0
            .set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
    }
}
