//! Restoring a backup, a program of its own: it knows every kind of record.

#[cfg(target_arch = "wasm32")]
fn main() {
    turnabout::app::start(turnabout::app::RESTORE);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
