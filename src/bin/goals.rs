//! What a pair wants to reach, a program of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::GOALS);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
