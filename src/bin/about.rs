//! Settings and plain statements, a program of their own.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::ABOUT);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
