//! What each step runs.

use std::fs;
use std::process::Command;

use super::Step;
use super::browser_tests;
use super::count::Count;
use crate::browser::Browser;
use crate::process::{Problem, about, ask, run, run_and_keep};
use crate::{node, project, site};

const SIZES: &str = "sizes.test.mjs";

/// Runs a step; says how many tests it ran, also when it fails.
pub fn perform(step: Step) -> (Count, Result<(), Problem>) {
    let mut count = Count::default();
    let outcome = match step {
        Step::Format => format(),
        Step::Clippy => clippy(),
        Step::Native => native(&mut count),
        Step::Browser => {
            let outcome =
                browser_tests::command().and_then(|mut tests| keep(&mut tests, &mut count));
            outcome.and_then(|()| some_ran(&count))
        }
        Step::Build => site::build(),
        Step::EndToEnd => end_to_end(&mut count),
        Step::Sizes => node_tests(&[SIZES.to_owned()], None, &mut count),
    };
    (count, outcome)
}

/// A step that finds none of its tests has not shown anything.
fn some_ran(count: &Count) -> Result<(), Problem> {
    if count.passed > 0 {
        Ok(())
    } else {
        Err(Problem::new("No test ran, though there are some."))
    }
}

fn cargo(words: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(project::root()).args(words);
    cargo
}

fn keep(command: &mut Command, count: &mut Count) -> Result<(), Problem> {
    let transcript = run_and_keep(command)?;
    count.add(Count::read(&transcript.text));
    transcript.outcome
}

fn format() -> Result<(), Problem> {
    run(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Result<(), Problem> {
    run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    run(&mut cargo(&[
        "clippy",
        "--package=turnabout",
        "--target=wasm32-unknown-unknown",
        "--lib",
        "--bins",
        "--tests",
        "--",
        "-D",
        "warnings",
    ]))
}

fn native(count: &mut Count) -> Result<(), Problem> {
    let has_nextest = ask(&mut cargo(&["nextest", "--version"])).is_some();
    let mut tests = if has_nextest {
        cargo(&["nextest", "run", "--workspace", "--no-tests=pass"])
    } else {
        cargo(&["test", "--workspace", "--lib", "--bins", "--tests"])
    };
    keep(&mut tests, count)?;
    keep(&mut cargo(&["test", "--workspace", "--doc"]), count)
}

fn end_to_end(count: &mut Count) -> Result<(), Problem> {
    if !project::dist().join("index.html").is_file() {
        return Err(Problem::new(
            "There is no site in dist/. Run `cargo xtask build` first.",
        ));
    }
    node::ensure()?;
    let browser = Browser::find()?;
    node_tests(&stories()?, Some(&browser), count)
}

/// Every file of end-to-end tests but the sizes, which are a step of their own.
fn stories() -> Result<Vec<String>, Problem> {
    let folder = project::end_to_end();
    let mut names: Vec<String> = fs::read_dir(&folder)
        .map_err(about("read", &folder))?
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs") && name != SIZES)
        .collect();
    names.sort();
    Ok(names)
}

fn node_tests(
    files: &[String],
    browser: Option<&Browser>,
    count: &mut Count,
) -> Result<(), Problem> {
    node::ensure()?;
    let mut node = Command::new("node");
    node.current_dir(project::end_to_end())
        .args(["--test", "--test-reporter=spec"])
        .args(files);
    if let Some(browser) = browser {
        node.env("CHROME", browser.chrome());
    }
    keep(&mut node, count)
}
