//! What people download and how long things take, beside the budgets of ARCHITECTURE.md.

use std::process::Command;

use crate::process::{Problem, run};
use crate::{node, project};

/// Prints every table.
pub fn print() -> Result<(), Problem> {
    sizes()
    // Timings (matching, importing, saving) follow here, each a function with its own table.
}

/// The first load and the worker, file by file.
fn sizes() -> Result<(), Problem> {
    if !project::dist().join("index.html").is_file() {
        return Err(Problem::new(
            "There is no site in dist/ yet. Run `cargo xtask build` first.",
        ));
    }
    node::ensure()?;
    let mut node = Command::new("node");
    node.current_dir(project::end_to_end()).arg("sizes.mjs");
    run(&mut node)
}
