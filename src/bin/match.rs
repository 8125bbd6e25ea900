//! Matches the people of two sheets: `match --mentors A.csv --mentees B.csv --pairs OUT.csv`. Everything
//! that the app would show beside the pairs is said on the standard error stream.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
#[path = "match/native.rs"]
mod native;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}
