//! Our own programs for the shell, built as they are needed.

use std::process::{Command, ExitCode};

use crate::process::{Problem, hand_over};
use crate::project;

/// Runs a program where we stand, so that paths mean what they meant to whoever typed them.
pub fn run(program: &str, words: &[String]) -> Result<ExitCode, Problem> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["run", "--release", "--manifest-path"])
        .arg(project::root().join("Cargo.toml"))
        .args(["--bin", program, "--"])
        .args(words);
    hand_over(&mut cargo)
}
