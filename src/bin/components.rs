//! The page of every component, a program of its own: for those who work on Turnabout.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::COMPONENTS);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
