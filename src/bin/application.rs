//! What comes of the pairing questionnaire, a program of its own: where it stands, all answers, and sending them.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::APPLICATION);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
