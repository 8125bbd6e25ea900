//! Small letters, by the tables that the platform has anyway.
//!
//! Unicode's table of small letters weighs 6 kB in brotli, and every browser has one: a program for the
//! browser asks that (`String.prototype.toLowerCase`), everything else asks Rust's. Both follow Unicode's
//! default case conversion, which knows no language.

/// A text in small letters.
#[must_use]
pub fn small(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    of_platform(text)
}

#[cfg(target_arch = "wasm32")]
fn of_platform(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn of_platform(text: &str) -> String {
    text.to_lowercase()
}
