//! The session tracker, a program of its own: what is next, what was, planning and logging.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::SESSIONS);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
