//! The agreement of a pair, a program of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::AGREEMENT);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
