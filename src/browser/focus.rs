//! Moving the focus by code: a hash is a route here, so it cannot name a place on the page.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// Moves the focus to the element with this id, if it is there.
pub fn move_to(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Moves the focus to the page's first heading, so that a screen reader reads where one has come.
pub fn move_to_heading() {
    let heading = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("main h1").ok().flatten())
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
}

/// The same where the focus is nowhere, since what had it is gone.
pub fn move_to_heading_if_lost() {
    let document = web_sys::window().and_then(|window| window.document());
    let focused = document.and_then(|document| document.active_element());
    if focused.is_none_or(|element| element.tag_name() == "BODY") {
        move_to_heading();
    }
}
