//! After a session: how it went, what is to be done and looking back, a program of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::AFTER);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
