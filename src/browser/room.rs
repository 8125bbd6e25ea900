//! How much room the site takes.

use wasm_bindgen_futures::JsFuture;
use web_sys::StorageEstimate;

/// How many bytes the browser counts for everything that it keeps for this origin, where it says so.
pub async fn taken() -> Option<u64> {
    let asked = web_sys::window()?.navigator().storage().estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(asked).await.ok()?.into();
    let bytes = estimate.get_usage()?;
    (bytes >= 0.0).then_some(bytes as u64)
}
