//! What is kept on this device, a program of its own: backup, restoring, erasing.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::DEVICE);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
