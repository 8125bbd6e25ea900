//! Handing the partner what is new, a program of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::UPDATE);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
