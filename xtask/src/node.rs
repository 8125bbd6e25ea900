//! Node, which runs the end-to-end tests.

use std::fs;
use std::process::Command;

use crate::process::{Problem, about, ask, run};
use crate::project;

/// npm's program; on Windows it is a script.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Makes sure that Node is there and that the tests' packages are those of the lock file.
pub fn ensure() -> Result<(), Problem> {
    let version = ask(Command::new("node").arg("--version"));
    if version
        .as_deref()
        .and_then(major)
        .is_none_or(|major| major < 20)
    {
        return Err(Problem::new(
            "The tests in a browser need Node 20 or newer. Install it from https://nodejs.org and \
             run `cargo xtask test` again.",
        ));
    }
    let folder = project::end_to_end();
    let lock_path = folder.join("package-lock.json");
    let lock = fs::read(&lock_path).map_err(about("read", &lock_path))?;
    let installed = folder.join("node_modules").join(".installed-from");
    if fs::read(&installed).is_ok_and(|from| from == lock) {
        return Ok(());
    }
    println!("Installing the packages of the end-to-end tests.");
    let mut npm = Command::new(NPM);
    npm.current_dir(&folder)
        .args(["ci", "--no-audit", "--no-fund"]);
    // The browser is found or brought by us, and only when it is missing.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut npm).map_err(|problem| {
        problem.and("Check the connection to the npm registry and try again.")
    })?;
    fs::write(&installed, lock).map_err(about("write", &installed))
}

/// `20` of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("unknown"), None);
    }
}
