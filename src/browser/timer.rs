//! Waiting a moment, so that the browser can paint.

/// Waits this many milliseconds.
pub async fn pause(milliseconds: u32) {
    gloo_timers::future::TimeoutFuture::new(milliseconds).await;
}

/// How long one task may work before the browser may paint, in milliseconds. A quarter of what people
/// notice, so that a device four times as slow stays within it.
const SLICE: f64 = 24.0;

/// Divides long work into slices by the time they take, so that a slow device gets smaller ones.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    began: f64,
}

impl Pace {
    /// Begins a slice.
    pub fn begin() -> Self {
        Self {
            began: js_sys::Date::now(),
        }
    }

    /// Whether this slice has taken long enough.
    pub fn is_due(&self) -> bool {
        // A clock that is set back ends the slice too.
        !(0.0..SLICE).contains(&(js_sys::Date::now() - self.began))
    }

    /// Lets the browser paint where this slice has taken long enough, and begins another.
    pub async fn rest(&mut self) {
        if self.is_due() {
            pause(0).await;
            *self = Self::begin();
        }
    }
}
