//! A tool that cargo installs into the cache.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{executable, on_path};
use crate::process::{Problem, ask, run};
use crate::project;

pub struct CargoTool {
    pub package: &'static str,
    pub program: &'static str,
    /// Its folder in the cache, before the version.
    pub folder: &'static str,
    pub version: String,
    /// How long the first installation takes, roughly.
    pub minutes: &'static str,
}

impl CargoTool {
    /// The program: from the cache, from `PATH` if it is the very version, or newly installed.
    pub fn bring(&self) -> Result<PathBuf, Problem> {
        let folder = project::cache()
            .join("tools")
            .join(format!("{}-{}", self.folder, self.version));
        let cached = folder.join("bin").join(executable(self.program));
        if self.is_right(&cached) {
            return Ok(cached);
        }
        if let Some(found) = on_path(&[self.program]).filter(|found| self.is_right(found)) {
            return Ok(found);
        }
        println!(
            "Bringing {} {} into {}. It is compiled once, which takes {}.",
            self.package,
            self.version,
            folder.display(),
            self.minutes
        );
        // A package index may lag behind the lock file that the package was released with.
        self.install(&folder, &["--locked"]).or_else(|_| {
            println!("That did not work; trying again with the newest dependencies.");
            self.install(&folder, &[])
        })?;
        Ok(cached)
    }

    fn install(&self, folder: &Path, options: &[&str]) -> Result<(), Problem> {
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(project::root())
            .args([
                "install",
                self.package,
                "--version",
                &self.version,
                "--root",
            ])
            .arg(folder)
            .args(options);
        run(&mut cargo).map_err(|problem| {
            problem.and("Check the connection to the package registry and try again.")
        })
    }

    fn is_right(&self, program: &Path) -> bool {
        ask(Command::new(program).arg("--version")).is_some_and(|said| says(&said, &self.version))
    }
}

/// Whether a program's `--version` names exactly this version.
pub fn says(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn only_the_very_version_is_right() {
        assert!(says("trunk 0.21.14", "0.21.14"));
        assert!(says("wasm-opt version 132 (version_132)", "132"));
        assert!(!says("trunk 0.21.140", "0.21.14"));
        assert!(!says("wasm-opt version 108", "132"));
    }
}
