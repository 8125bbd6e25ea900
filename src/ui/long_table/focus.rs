//! The controls of the rows and the focus among them.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusOptions, HtmlElement};

/// Where a row says how many come before it.
pub const INDEX: &str = "data-index";
/// What can have the focus in a row.
const CONTROLS: &str = "a[href], button, input";

/// The row in which an event happened: how many come before it, and which of its controls it was.
pub fn row_of(target: Option<EventTarget>) -> Option<(usize, usize)> {
    let element: Element = target?.dyn_into().ok()?;
    let row = element.closest(&format!("[{INDEX}]")).ok().flatten()?;
    let index = row.get_attribute(INDEX)?.parse().ok()?;
    let control = (0..)
        .zip(controls(&row))
        .find_map(|(place, control)| control.contains(Some(&element)).then_some(place));
    Some((index, control.unwrap_or(0)))
}

/// Whether an event happened on a link.
pub fn is_link(target: Option<EventTarget>) -> bool {
    target
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("a[href]").ok().flatten())
        .is_some()
}

/// Moves the focus to a control of a row, or to the row's last one where it has fewer. The page is
/// scrolled there unless it is to stay.
pub fn move_to(row: &str, control: usize, stays: bool) {
    let row = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(row));
    let Some(row) = row else { return };
    let mut controls: Vec<HtmlElement> = controls(&row).collect();
    controls.truncate(control + 1);
    if let Some(control) = controls.pop() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(stays);
        let _ = control.focus_with_options(&options);
    }
}

/// Whether nothing has the focus, as when what had it was drawn anew.
pub fn is_lost() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element())
        .is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether what an event happened to is still in the page.
pub fn is_in_page(target: Option<EventTarget>) -> bool {
    target
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.is_connected())
}

fn controls(row: &Element) -> impl Iterator<Item = HtmlElement> + use<> {
    let found = row.query_selector_all(CONTROLS).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |place| found.as_ref()?.get(place)?.dyn_into().ok())
}
