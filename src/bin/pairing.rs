//! The pairing and its agreement, a program of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::PAIRING);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
