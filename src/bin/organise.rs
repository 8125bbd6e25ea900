//! The coordinator's screens, a program of their own: participants never download them.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::ORGANISE);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
