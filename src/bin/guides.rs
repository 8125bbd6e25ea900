//! The guides, a program of its own: learning the role, and the certificate.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::GUIDES);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
