//! Checks the proof of a run: `verify FILE`. `docs/formats/proof.md` says what is checked, and why that is
//! enough.
//!
//! It names nothing of the library, so that no mistake there can hide itself here.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod verify {
    pub mod balance;
    pub mod claim;
    pub mod fits;
    pub mod flaw;
    pub mod native;
    pub mod reader;
    pub mod words;
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    verify::native::main()
}
