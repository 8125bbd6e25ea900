//! `wasm-opt`, which makes the wasm files smaller: by npm, or else from its releases.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::bring::says;
use super::{executable, on_path};
use crate::node;
use crate::process::{ask, run};
use crate::project;

/// The same as in Trunk.toml.
const VERSION: &str = "132";

/// The program, if it is there or can be brought.
pub fn bring() -> Option<PathBuf> {
    let by_npm = project::cache()
        .join("tools")
        .join(format!("binaryen-{VERSION}.0.0"));
    let by_release = project::cache()
        .join("tools")
        .join(format!("binaryen-{VERSION}"));
    let name = if cfg!(windows) {
        "wasm-opt.cmd"
    } else {
        "wasm-opt"
    };
    let from_npm = by_npm.join("node_modules").join(".bin").join(name);
    let from_release = by_release.join("bin").join(executable("wasm-opt"));
    let present = [
        Some(from_npm.clone()),
        Some(from_release.clone()),
        on_path(&["wasm-opt"]),
    ];
    if let Some(found) = present
        .into_iter()
        .flatten()
        .find(|program| is_right(program))
    {
        return Some(found);
    }
    println!("Bringing wasm-opt {VERSION}. This takes about a minute.");
    (install_by_npm(&by_npm) && is_right(&from_npm))
        .then_some(from_npm)
        .or_else(|| {
            (unpack_release(&by_release) && is_right(&from_release)).then_some(from_release)
        })
}

fn is_right(program: &Path) -> bool {
    ask(Command::new(program).arg("--version")).is_some_and(|said| says(&said, VERSION))
}

fn install_by_npm(folder: &Path) -> bool {
    let mut npm = Command::new(node::NPM);
    npm.args([
        "install",
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--prefix",
    ])
    .arg(folder)
    .arg(format!("binaryen@{VERSION}.0.0"));
    fs::create_dir_all(folder).is_ok() && run(&mut npm).is_ok()
}

fn unpack_release(folder: &Path) -> bool {
    let Some(system) = release_name(std::env::consts::OS, std::env::consts::ARCH) else {
        return false;
    };
    let archive = folder.join("binaryen.tar.gz");
    let address = format!(
        "https://github.com/WebAssembly/binaryen/releases/download/version_{VERSION}/binaryen-version_{VERSION}-{system}.tar.gz"
    );
    let mut curl = Command::new("curl");
    curl.args([
        "--fail",
        "--location",
        "--silent",
        "--show-error",
        "--output",
    ]);
    curl.arg(&archive).arg(address);
    let mut tar = Command::new("tar");
    tar.arg("-xzf")
        .arg(&archive)
        .arg("-C")
        .arg(folder)
        .arg("--strip-components=1");
    fs::create_dir_all(folder).is_ok() && run(&mut curl).is_ok() && run(&mut tar).is_ok()
}

fn release_name(system: &str, processor: &str) -> Option<&'static str> {
    match (system, processor) {
        ("linux", "x86_64") => Some("x86_64-linux"),
        ("linux", "aarch64") => Some("aarch64-linux"),
        ("macos", "x86_64") => Some("x86_64-macos"),
        ("macos", "aarch64") => Some("arm64-macos"),
        ("windows", "x86_64") => Some("x86_64-windows"),
        _ => None,
    }
}
