//! The three tools a build needs, in exact versions: found, or brought into a cache.

mod binaryen;
mod bring;
mod wasm_target;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{Problem, about};
use crate::project;
use bring::CargoTool;

const TRUNK_VERSION: &str = "0.21.14";

/// Where the tools are.
pub struct Tools {
    trunk: PathBuf,
    bindgen: PathBuf,
    /// Missing where neither npm nor GitHub can be reached; the site is then larger.
    optimiser: Option<PathBuf>,
}

impl Tools {
    /// Finds all tools, and brings those that are missing.
    pub fn bring() -> Result<Self, Problem> {
        wasm_target::ensure()?;
        let bindgen = Self::bring_bindgen()?;
        let trunk = CargoTool {
            package: "trunk",
            program: "trunk",
            folder: "trunk",
            version: TRUNK_VERSION.to_owned(),
            minutes: "5 to 10 minutes",
        }
        .bring()?;
        let optimiser = binaryen::bring();
        if optimiser.is_none() {
            println!(
                "wasm-opt could not be brought, so the site will be built without it: it works, \
                 and is somewhat larger. With Node installed it is brought by npm."
            );
        }
        Ok(Self {
            trunk,
            bindgen,
            optimiser,
        })
    }

    /// Only wasm-bindgen's programs, which the browser tests need.
    pub fn bring_bindgen() -> Result<PathBuf, Problem> {
        let lock_path = project::root().join("Cargo.lock");
        let lock = fs::read_to_string(&lock_path).map_err(about("read", &lock_path))?;
        let version = project::locked_version(&lock, "wasm-bindgen")
            .ok_or_else(|| Problem::new("Cargo.lock names no wasm-bindgen. Restore the file."))?;
        CargoTool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            folder: "wasm-bindgen",
            version: version.to_owned(),
            minutes: "2 to 5 minutes",
        }
        .bring()
    }

    pub fn trunk(&self) -> &Path {
        &self.trunk
    }

    pub fn optimises(&self) -> bool {
        self.optimiser.is_some()
    }

    /// `PATH` with these tools first: Trunk takes them from there.
    pub fn search_path(&self) -> OsString {
        let own = [
            Some(&self.trunk),
            Some(&self.bindgen),
            self.optimiser.as_ref(),
        ];
        let folders = own
            .into_iter()
            .flatten()
            .filter_map(|program| program.parent());
        search_path_with(folders)
    }
}

/// `PATH` with some folders first.
pub fn search_path_with<'a>(folders: impl Iterator<Item = &'a Path>) -> OsString {
    let present = env::var_os("PATH").unwrap_or_default();
    let all = folders
        .map(Path::to_path_buf)
        .chain(env::split_paths(&present));
    env::join_paths(all).unwrap_or(present)
}

/// The first program of one of these names on `PATH`.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(executable(name))))
        .find(|file| file.is_file())
}

/// A program's file name on this system.
pub fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}
