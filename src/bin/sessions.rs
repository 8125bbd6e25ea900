//! All sessions of a pair, a program of its own: what is next, what was, and planning.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::SESSIONS);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
