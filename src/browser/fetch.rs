//! Fetching a file that lies beside the app.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// The bytes of a file beside the app, or `None` when it cannot be had.
pub async fn bytes(relative: &str) -> Option<Vec<u8>> {
    let buffer = buffer(relative, &RequestInit::new()).await?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// What came of asking for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// It is larger than was asked for; none of it was taken.
    TooLarge,
    /// It cannot be had.
    Nothing,
}

/// A file beside the app as the host has it now: what the browser keeps of it is checked first. At most
/// `most` bytes are taken.
pub async fn latest(relative: &str, most: usize) -> Fetched {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    match buffer(relative, &options).await {
        None => Fetched::Nothing,
        Some(buffer) if buffer.byte_length() as usize > most => Fetched::TooLarge,
        Some(buffer) => Fetched::Bytes(Uint8Array::new(&buffer).to_vec()),
    }
}

async fn buffer(relative: &str, options: &RequestInit) -> Option<ArrayBuffer> {
    let window = web_sys::window()?;
    let asked = window.fetch_with_str_and_init(relative, options);
    let response: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    buffer.dyn_into().ok()
}
