//! Check-ins and asking for help, a program of its own.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::CHECK_INS);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
