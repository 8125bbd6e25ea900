//! What the browser offers beyond the page: the app offline, a new release, the app as a program of the
//! device. `release.js` says how things stand in attributes of the document's root.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

/// Which release the page runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// The newest that this browser knows of.
    Current,
    /// A newer one is here, whole, and waits.
    Waiting,
    /// Another tab has gone on to a newer one.
    Taken,
}

/// Whether the app works offline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// It is being taken in.
    Preparing,
    /// The whole release is kept.
    Ready,
    /// The browser or the host does not allow it.
    Unavailable,
}

/// Whether the browser offers to install the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Install {
    /// It offers nothing, or the app is installed already.
    NotOffered,
    /// It does.
    Offered,
    /// It was asked, and the person thought better of it.
    Declined,
    /// It was asked, and the app is installed.
    Done,
}

fn state_of(name: &str) -> Option<String> {
    web_sys::window()?
        .document()?
        .document_element()?
        .get_attribute(name)
}

/// Which release the page runs.
pub fn release() -> Release {
    match state_of("data-release").as_deref() {
        Some("waiting") => Release::Waiting,
        Some("taken") => Release::Taken,
        _ => Release::Current,
    }
}

/// Whether the app works offline.
pub fn offline() -> Offline {
    match state_of("data-offline").as_deref() {
        Some("ready") => Offline::Ready,
        Some("unavailable") => Offline::Unavailable,
        _ => Offline::Preparing,
    }
}

/// Whether the browser offers to install the app.
pub fn install() -> Install {
    match state_of("data-install").as_deref() {
        Some("offered") => Install::Offered,
        Some("declined") => Install::Declined,
        Some("done") => Install::Done,
        _ => Install::NotOffered,
    }
}

/// Calls `tell` whenever one of them changes, for as long as the page lives.
pub fn on_change(tell: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn()>::new(tell);
    let _ = window
        .add_event_listener_with_callback("turnabout-release", listener.as_ref().unchecked_ref());
    listener.forget();
}

fn ask(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Takes the newest release that is to be had and loads the page again (`boot-early.js`).
pub fn load_newest() {
    ask("turnabout-renew");
}

/// Lets the browser ask whether to install the app. It must follow a press.
pub fn ask_to_install() {
    ask("turnabout-install");
}
