//! A Chromium for the tests, and its driver: found, or brought.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Problem, ask, run};
use crate::tools::on_path;
use crate::{node, project};

const NAMES: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
];

const USUAL_PLACES: [&str; 8] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/opt/google/chrome/chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

const DRIVER_PLACES: [&str; 2] = [
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
];

pub struct Browser {
    chrome: PathBuf,
    driver: Option<PathBuf>,
}

impl Browser {
    /// A named browser, an installed one, Debian's package, or Playwright's own, in this order.
    pub fn find() -> Result<Self, Problem> {
        let chrome = match named("CHROME")? {
            Some(chrome) => chrome,
            None => installed()
                .or_else(from_debian)
                .map_or_else(from_playwright, Ok)?,
        };
        let driver = match named("CHROMEDRIVER")? {
            Some(driver) => Some(driver),
            None => on_path(&["chromedriver"])
                .or_else(|| first_file(&DRIVER_PLACES))
                .filter(|driver| are_of_one_version(&chrome, driver)),
        };
        Ok(Self { chrome, driver })
    }

    pub fn chrome(&self) -> &Path {
        &self.chrome
    }

    /// Missing where no driver of the browser's version is installed.
    pub fn driver(&self) -> Option<&Path> {
        self.driver.as_deref()
    }

    /// Flags that keep a browser under test quiet; also in tests/e2e/chromium.mjs.
    pub fn flags(&self) -> Vec<&'static str> {
        let mut flags = vec![
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
        ];
        if is_root() {
            flags.push("--no-sandbox");
        }
        flags
    }
}

fn named(variable: &str) -> Result<Option<PathBuf>, Problem> {
    match env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
    {
        Some(path) if path.is_file() => Ok(Some(path)),
        Some(path) => Err(Problem::new(format!(
            "{variable} names {}, which is not there. Correct it or leave it out.",
            path.display()
        ))),
        None => Ok(None),
    }
}

fn installed() -> Option<PathBuf> {
    on_path(&NAMES).or_else(|| first_file(&USUAL_PLACES))
}

fn first_file(places: &[&str]) -> Option<PathBuf> {
    places.iter().map(PathBuf::from).find(|path| path.is_file())
}

fn from_debian() -> Option<PathBuf> {
    if !is_root() || !Path::new("/etc/debian_version").is_file() {
        return None;
    }
    println!("Installing Chromium and its driver from the system's packages.");
    run(Command::new("apt-get").args(["install", "--yes", "chromium", "chromium-driver"])).ok()?;
    installed()
}

fn from_playwright() -> Result<PathBuf, Problem> {
    let advice = "Install Chromium or Chrome, or name one in the variable CHROME, and try again.";
    node::ensure()?;
    println!("No Chromium is installed; bringing Playwright's own. This takes a minute or two.");
    let mut install = Command::new("node");
    install.current_dir(project::end_to_end()).args([
        "node_modules/playwright-core/cli.js",
        "install",
        "chromium",
    ]);
    run(&mut install).map_err(|problem| problem.and(advice))?;
    let mut where_is_it = Command::new("node");
    where_is_it.current_dir(project::end_to_end()).args([
        "--input-type=module",
        "--eval",
        "import { chromium } from 'playwright-core'; console.log(chromium.executablePath());",
    ]);
    ask(&mut where_is_it)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
        .ok_or_else(|| {
            Problem::new(format!(
                "Playwright's Chromium is not where it should be. {advice}"
            ))
        })
}

/// A driver speaks only to a browser of its own major version. Where a version is not told
/// (Chrome on Windows), they are taken to fit.
fn are_of_one_version(chrome: &Path, driver: &Path) -> bool {
    let version = |program: &Path| {
        ask(Command::new(program).arg("--version"))
            .as_deref()
            .and_then(major_version)
    };
    match (version(chrome), version(driver)) {
        (Some(chrome), Some(driver)) => chrome == driver,
        _ => true,
    }
}

/// `126` of `Chromium 126.0.6478.57 built on Debian`.
fn major_version(said: &str) -> Option<u32> {
    said.split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse().ok())
}

/// Chromium's sandbox does not work for root.
fn is_root() -> bool {
    cfg!(unix) && ask(Command::new("id").arg("-u")).as_deref() == Some("0")
}

#[cfg(test)]
mod tests {
    use super::major_version;

    #[test]
    fn the_major_version_is_found_in_what_programs_say() {
        assert_eq!(
            major_version("Chromium 126.0.6478.57 built on Debian"),
            Some(126)
        );
        assert_eq!(
            major_version("ChromeDriver 127.0.1.2 (abc-refs/x@{#1})"),
            Some(127)
        );
        assert_eq!(major_version("hello"), None);
    }
}
