//! The screens about this device, a program of their own: what arrives on it, and what is kept on it.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::DEVICE);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
