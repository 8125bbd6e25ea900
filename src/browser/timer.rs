//! Waiting a moment, so that the browser can paint.

/// Waits this many milliseconds.
pub async fn pause(milliseconds: u32) {
    gloo_timers::future::TimeoutFuture::new(milliseconds).await;
}
