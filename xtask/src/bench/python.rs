//! Python with the native solvers, in a virtual environment of its own. A bench goes on without it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{ask, run};
use crate::project;

const NAMES: [&str; 2] = ["python3", "python"];

/// The environment's Python, with as many of the solvers as could be had. Says in a sentence what is missing.
pub fn bring() -> Option<PathBuf> {
    let folder = project::benches().join("python");
    let python = if cfg!(windows) {
        folder.join("Scripts").join("python.exe")
    } else {
        folder.join("bin").join("python")
    };
    if ask(Command::new(&python).arg("--version")).is_none() && !make(&folder) {
        println!(
            "Native solvers are left out: there is no Python 3 that can make a virtual environment."
        );
        return None;
    }
    install(&python, &folder.join("installed-from.txt"));
    Some(python)
}

fn make(folder: &Path) -> bool {
    NAMES.iter().any(|name| {
        let mut python = Command::new(name);
        python.args(["-m", "venv", "--clear"]).arg(folder);
        ask(&mut python).is_some()
    })
}

/// Installs what is not there yet, package by package, so that one that cannot be had costs no other.
fn install(python: &Path, installed: &Path) {
    let list = project::root().join("benches").join("requirements.txt");
    let Ok(wanted) = fs::read_to_string(&list) else {
        println!(
            "Native solvers may be missing: {} is not there.",
            list.display()
        );
        return;
    };
    if fs::read_to_string(installed).is_ok_and(|there| there == wanted) {
        return;
    }
    println!("Installing native solvers for comparison. This takes about a minute.");
    let mut has_all = true;
    for package in wanted.lines() {
        let mut pip = Command::new(python);
        pip.args(["-m", "pip", "install", "--quiet"])
            .arg("--disable-pip-version-check")
            .arg(package);
        if run(&mut pip).is_err() {
            println!("{package} is left out: pip could not install it.");
            has_all = false;
        }
    }
    if has_all {
        // Without the note everything is looked at again the next time.
        let _ = fs::write(installed, wanted);
    }
}
