//! The tests under `tests/browser`, compiled to WebAssembly and run in headless Chromium.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::browser::Browser;
use crate::process::{Problem, about};
use crate::tools::{Tools, executable};
use crate::{node, project};

/// Compiles the tests and returns the command that runs them.
pub fn command() -> Result<Command, Problem> {
    let bindgen = Tools::bring_bindgen()?;
    let runner = bindgen.with_file_name(executable("wasm-bindgen-test-runner"));
    let browser = Browser::find()?;
    let tests = compile()?;
    match browser.driver() {
        Some(driver) => with_driver(&runner, &tests, &browser, driver),
        None => without_driver(&runner, &tests, &browser),
    }
}

fn with_driver(
    runner: &Path,
    tests: &Path,
    browser: &Browser,
    driver: &Path,
) -> Result<Command, Problem> {
    // The runner reads the browser's options from the folder it runs in.
    let folder = project::root().join("target").join("browser-tests");
    fs::create_dir_all(&folder).map_err(about("make", &folder))?;
    let file = folder.join("webdriver.json");
    fs::write(&file, capabilities(browser)).map_err(about("write", &file))?;
    let mut command = Command::new(runner);
    command
        .current_dir(&folder)
        .arg(tests)
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    Ok(command)
}

/// Without chromedriver, Playwright opens the page that the runner serves.
fn without_driver(runner: &Path, tests: &Path, browser: &Browser) -> Result<Command, Problem> {
    node::ensure()?;
    println!("There is no chromedriver that fits, so Playwright opens the tests.");
    let mut command = Command::new("node");
    command
        .current_dir(project::end_to_end())
        .arg("browser-tests.mjs")
        .args([runner, tests])
        .env("CHROME", browser.chrome());
    Ok(command)
}

fn capabilities(browser: &Browser) -> String {
    let flags: Vec<_> = browser.flags().iter().map(|flag| quoted(flag)).collect();
    format!(
        "{{\"goog:chromeOptions\":{{\"binary\":{},\"args\":[{}]}}}}",
        quoted(&browser.chrome().to_string_lossy()),
        flags.join(",")
    )
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Compiles the browser tests and returns the wasm file.
fn compile() -> Result<PathBuf, Problem> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(project::root())
        .args(["test", "--package=turnabout", "--test=browser", "--no-run"])
        .args([
            "--target=wasm32-unknown-unknown",
            "--message-format=json-render-diagnostics",
        ])
        .stderr(Stdio::inherit());
    let output = cargo
        .output()
        .map_err(|error| Problem::new(format!("cargo did not start: {error}.")))?;
    if !output.status.success() {
        return Err(Problem::new("The browser tests did not compile."));
    }
    executable_in(&String::from_utf8_lossy(&output.stdout))
        .map(PathBuf::from)
        .ok_or_else(|| Problem::new("Cargo built no browser tests. Is tests/browser still there?"))
}

/// The file of the tests, named by `"executable":"…"` in cargo's messages. Cargo builds the programs along
/// with them and names those too, in any order.
fn executable_in(messages: &str) -> Option<String> {
    let start = "\"executable\":\"";
    let is_of_tests = |line: &&str| line.contains(start) && line.contains("\"name\":\"browser\"");
    let line = messages.lines().find(is_of_tests)?;
    let rest = &line[line.find(start)? + start.len()..];
    Some(rest[..rest.find('"')?].replace("\\\\", "\\"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiled_file_is_read_from_the_messages() {
        let messages = "\
{\"reason\":\"compiler-artifact\",\"executable\":null,\"fresh\":true}
{\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"browser\"},\"executable\":\"C:\\\\t\\\\browser.wasm\",\"fresh\":true}
{\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"worker\"},\"executable\":\"C:\\\\t\\\\worker.wasm\",\"fresh\":true}
{\"reason\":\"build-finished\",\"success\":true}";
        assert_eq!(
            executable_in(messages).as_deref(),
            Some("C:\\t\\browser.wasm")
        );
        assert_eq!(executable_in("{}"), None);
    }

    #[test]
    fn quotes_and_backslashes_survive_in_json() {
        assert_eq!(quoted("C:\\a \"b\""), "\"C:\\\\a \\\"b\\\"\"");
    }
}
