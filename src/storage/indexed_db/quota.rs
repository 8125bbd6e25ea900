//! How much room the browser leaves to the site.

use wasm_bindgen_futures::JsFuture;
use web_sys::StorageEstimate;

/// Whether the browser says that so many bytes no longer fit. `false` when it does not say.
///
/// What a browser says is rounded and what it keeps takes more room than the text, so one part in
/// twenty of the whole is counted as no room.
pub(super) async fn has_no_room_for(bytes: usize) -> bool {
    let Some(estimate) = estimate().await else {
        return false;
    };
    match (estimate.get_usage(), estimate.get_quota()) {
        (Some(usage), Some(quota)) => usage + bytes as f64 > quota * 0.95,
        _ => false,
    }
}

async fn estimate() -> Option<StorageEstimate> {
    let asked = web_sys::window()?.navigator().storage().estimate().ok()?;
    let answer = JsFuture::from(asked).await.ok()?;
    Some(answer.into())
}
