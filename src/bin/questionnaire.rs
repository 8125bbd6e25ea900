//! The pairing questionnaire, a program of its own: the questions.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::QUESTIONNAIRE);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
