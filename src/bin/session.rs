//! One session, a program of its own: its agenda, notes and what was learned.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::SESSION);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
