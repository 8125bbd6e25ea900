//! The release site: built by Trunk, served by our own small server.

use std::process::Command;
use std::thread;

use crate::arguments::Arguments;
use crate::process::{Problem, run};
use crate::tools::Tools;
use crate::{open, project, serve};

/// Everything between a fresh checkout and the app in a browser.
pub fn start(arguments: &Arguments) -> Result<(), Problem> {
    build()?;
    let opens = arguments.opens_browser;
    serve::serve(&arguments.address(), |url| {
        if opens {
            let url = url.to_owned();
            thread::spawn(move || open::open(&url));
        }
    })
}

/// Builds the release site into `dist/`.
pub fn build() -> Result<(), Problem> {
    let tools = Tools::bring()?;
    println!("Building the site. The first time takes a few minutes.");
    let mut trunk = Command::new(tools.trunk());
    trunk.current_dir(project::root()).arg("build");
    // Trunk calls wasm-opt in release builds only; the profile makes a small build all the same.
    if tools.optimises() {
        trunk.arg("--release");
    } else {
        trunk.args(["--cargo-profile", "site"]);
    }
    trunk
        // The tools are there in the right versions, so Trunk has nothing to fetch.
        .args(["--offline", "true"])
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("PATH", tools.search_path())
        // Trunk 0.21 takes NO_COLOR=1 for a wrong argument and stops.
        .env_remove("NO_COLOR");
    run(&mut trunk).map_err(|problem| {
        problem.and("The reason stands above; mend it and run `cargo xtask build` again.")
    })?;
    println!("The site is in dist/. Put that folder at any path of any web host.");
    Ok(())
}
