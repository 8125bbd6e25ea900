//! What arrives on this device, a program of its own: small, since it is the first that many people meet.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::OPEN);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
