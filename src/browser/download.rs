//! Saving a file.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Hands a file to the browser to be saved, and says whether the browser took it.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    save_bytes(name, media_type, &Uint8Array::from(bytes))
}

/// The same with bytes that are the browser's already.
pub fn save_bytes(name: &str, media_type: &str, bytes: &Uint8Array) -> bool {
    try_save(name, media_type, &Array::of1(bytes)).is_ok()
}

/// Hands a large file to the browser in the pieces in which it was made.
pub fn save_pieces(name: &str, media_type: &str, pieces: &[String]) -> bool {
    let parts: Array = pieces
        .iter()
        .map(|piece| Uint8Array::from(piece.as_bytes()))
        .collect();
    try_save(name, media_type, &parts).is_ok()
}

fn try_save(name: &str, media_type: &str, parts: &Array) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The address is released a minute later: some browsers read it after the click returns.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
