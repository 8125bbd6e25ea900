//! What kind of browser this is, by what it says of itself.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::kind::{self, Apple, Said};

fn judged<Judgement>(judge: fn(Said<'_>) -> Judgement, otherwise: Judgement) -> Judgement {
    let Some(window) = web_sys::window() else {
        return otherwise;
    };
    let navigator = window.navigator();
    let is_app = Reflect::get(&navigator, &JsValue::from_str("standalone"))
        .is_ok_and(|standalone| standalone.is_truthy());
    let is_window_of_its_own = window
        .match_media("(display-mode: standalone)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    judge(Said {
        agent: &navigator.user_agent().unwrap_or_default(),
        is_touched: navigator.max_touch_points() > 1,
        is_installed: is_app || is_window_of_its_own,
    })
}

/// Whether this is Safari, which deletes what a site keeps that lies on no home screen.
pub fn safari() -> Option<Apple> {
    judged(kind::safari, None)
}

/// Whether this looks like a browser inside another app.
pub fn is_in_app() -> bool {
    judged(kind::is_in_app, false)
}

/// Whether the browser is built on Chromium.
pub fn is_chromium() -> bool {
    judged(kind::is_chromium, false)
}
