//! Ready agendas for a session, a program of their own.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::AGENDAS);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
