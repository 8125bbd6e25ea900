//! What people download and how long things take, beside the budgets of ARCHITECTURE.md.

pub mod matching;
mod python;

use std::process::Command;

use crate::browser::Browser;
use crate::process::{Problem, run};
use crate::{node, project};

/// Prints every table. It needs the release site and a Chromium.
pub fn print() -> Result<(), Problem> {
    ensure_site()?;
    node::ensure()?;
    sizes()?;
    timings()
}

fn ensure_site() -> Result<(), Problem> {
    if project::dist().join("index.html").is_file() {
        return Ok(());
    }
    Err(Problem::new(
        "There is no site in dist/ yet. Run `cargo xtask build` first.",
    ))
}

/// The first load and the worker, file by file.
fn sizes() -> Result<(), Problem> {
    let mut node = Command::new("node");
    node.current_dir(project::end_to_end()).arg("sizes.mjs");
    run(&mut node)
}

/// How long things take in a browser, and Lighthouse.
fn timings() -> Result<(), Problem> {
    let browser = Browser::find()?;
    let mut node = Command::new("node");
    node.current_dir(project::end_to_end())
        .arg("bench.mjs")
        .env("CHROME", browser.chrome());
    run(&mut node)
}
