//! The app.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
