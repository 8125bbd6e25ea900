//! Matching in a browser, beside what people use natively on the same matrices.

use std::process::Command;

use super::{ensure_site, python};
use crate::browser::Browser;
use crate::process::{Problem, run};
use crate::{node, project};

/// Mentors, mentees and the mentors' capacity, as `benches/engine` reads them. The smallest is what
/// mentor-match's engine can bear; from 500 to 10,000 the growth of time is fitted.
const SIZES: [&str; 7] = [
    "200x200x1",
    "500x500x1",
    "1000x1000x1",
    "2000x2000x1",
    "5000x5000x1",
    "1000x3000x3",
    "10000x10000x1",
];
/// So many times each is run, in an order that is rotated.
const ROUNDS: &str = "5";

const QUICK_SIZES: [&str; 4] = ["100x100x1", "500x500x1", "700x700x1", "100x300x3"];
const QUICK_ROUNDS: &str = "1";

/// Makes the cohorts, then prints the tables.
pub fn print(is_quick: bool) -> Result<(), Problem> {
    ensure_site()?;
    node::ensure()?;
    let browser = Browser::find()?;
    let python = python::bring();
    let (sizes, rounds) = if is_quick {
        (&QUICK_SIZES[..], QUICK_ROUNDS)
    } else {
        (&SIZES[..], ROUNDS)
    };
    let folder = project::benches().join("matching");
    println!("Making the cohorts, and measuring the engine on this computer.");
    let mut make = Command::new("cargo");
    make.current_dir(project::root())
        .args(["bench", "--quiet", "--bench", "engine", "--"])
        .arg(&folder)
        .args(sizes);
    run(&mut make)?;
    println!();
    let mut node = Command::new("node");
    node.current_dir(project::end_to_end())
        .arg("matching-bench.mjs")
        .arg(&folder)
        .arg(rounds)
        .args(sizes)
        .env("CHROME", browser.chrome());
    if let Some(python) = python {
        node.env("PYTHON", python);
    }
    run(&mut node)
}
