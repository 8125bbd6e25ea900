//! The compiler's part for WebAssembly.

use std::path::Path;
use std::process::Command;

use crate::process::{Problem, ask, run};
use crate::project;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for the browser.
pub fn ensure() -> Result<(), Problem> {
    if is_there() {
        return Ok(());
    }
    println!("Adding the compiler's WebAssembly target. This takes under a minute.");
    let mut rustup = Command::new("rustup");
    rustup
        .current_dir(project::root())
        .args(["target", "add", TARGET]);
    run(&mut rustup).map_err(|problem| {
        problem.and(
            "The compiler lacks its WebAssembly target. Install Rust from https://rustup.rs, or \
             install your system's package for that target, then try again.",
        )
    })
}

fn is_there() -> bool {
    let mut rustc = Command::new("rustc");
    rustc
        .current_dir(project::root())
        .args(["--print", "target-libdir", "--target", TARGET]);
    ask(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir())
}
