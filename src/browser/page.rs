//! The page as a whole: its title, language and theme, and the words that stood there before the app.

use web_sys::{Document, Element};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Sets the title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Says in which language the page is.
pub fn set_language(tag: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Follows a theme, `light` or `dark`, or the system where none is given.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = root() else { return };
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// Takes away the words that stood on the page before the app ran.
pub fn remove_first_words() {
    if let Some(words) = document().and_then(|document| document.get_element_by_id("first-words")) {
        words.remove();
    }
}

/// The element in which the app is mounted.
pub fn app_element() -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Asks the browser to print the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = js_sys::Reflect::get(&window, &"print".into())
            .ok()
            .and_then(|print| js_sys::Function::from(print).call0(&window).ok());
    }
}

/// The mail program is opened with a prepared draft.
pub fn open_mail_draft(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_href(address);
    }
}

/// What the page says under this name in its head.
fn named(name: &str) -> Option<String> {
    document()?
        .query_selector(&format!("meta[name={name}]"))
        .ok()
        .flatten()?
        .get_attribute("content")
}

/// Where the worker's script lies. The build writes its version into the page, so that a script of one
/// release never meets the wasm of another.
pub fn worker_address() -> String {
    named("turnabout-worker").unwrap_or_else(|| "./worker_loader.js".to_owned())
}

/// Where the guides lie: the address before a language and a name.
pub fn guides_address() -> String {
    named("turnabout-guides").unwrap_or_else(|| "./guides/".to_owned())
}

/// Where the script of the reader of workbooks lies.
pub fn spreadsheet_address() -> String {
    named("turnabout-spreadsheet").unwrap_or_else(|| "./spreadsheet_loader.js".to_owned())
}

/// Which build this is: what the page names as its release, or else the version that the build wrote
/// behind this program's address. A quick build has neither.
pub fn build() -> Option<String> {
    named("turnabout-release").or_else(|| {
        let address = named("turnabout-device-wasm")?;
        address
            .split_once("?v=")
            .map(|(_, version)| version.to_owned())
    })
}

/// Whether the system asks for a dark page.
pub fn system_is_dark() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-color-scheme: dark)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}
