//! The app, as participants have it.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::PARTICIPANT);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
