//! Words that stand on the page and are not saved: while there are any, the browser asks before it leaves
//! the page, and nothing takes the page's place by itself.
//!
//! Scripts outside the wasm see it by the attribute `data-unsaved` of the page.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
    static GIVEN_UP: Cell<bool> = const { Cell::new(false) };
    static WHEN_NONE: RefCell<Vec<Box<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
}

/// Says for as long as it lives that there are unsaved words.
#[derive(Debug)]
pub struct Unsaved(());

impl Unsaved {
    /// There are unsaved words from now on.
    #[must_use]
    pub fn mark() -> Self {
        set(COUNT.get() + 1);
        Self(())
    }
}

impl Drop for Unsaved {
    fn drop(&mut self) {
        set(COUNT.get().saturating_sub(1));
        if !is_any() {
            WHEN_NONE.with_borrow(|all| all.iter().for_each(|tell| tell()));
        }
    }
}

/// Whether there are unsaved words on the page.
pub fn is_any() -> bool {
    COUNT.get() > 0
}

/// Calls `tell` whenever the last unsaved words are saved or given up.
pub fn when_none(tell: impl Fn() + 'static) {
    WHEN_NONE.with_borrow_mut(|all| all.push(Box::new(tell)));
}

/// Has the browser ask before the page is left with unsaved words. Call it once.
pub fn guard_page() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let ask = Closure::<dyn Fn(Event)>::new(|event: Event| {
        if is_any() && !GIVEN_UP.get() {
            event.prevent_default();
        }
    });
    let _ = window.add_event_listener_with_callback("beforeunload", ask.as_ref().unchecked_ref());
    ask.forget();
}

/// Asks whether to go on and lose what is not saved; a yes is asked for only once.
pub fn may_be_lost(question: &str) -> bool {
    let agreed = web_sys::window()
        .is_none_or(|window| window.confirm_with_message(question).unwrap_or(true));
    GIVEN_UP.set(agreed);
    agreed
}

fn set(count: usize) {
    COUNT.set(count);
    GIVEN_UP.set(GIVEN_UP.get() && count > 0);
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    let Some(root) = root else { return };
    let _ = if count > 0 {
        root.set_attribute("data-unsaved", "")
    } else {
        root.remove_attribute("data-unsaved")
    };
}
