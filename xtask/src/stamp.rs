//! Versions for the files that Trunk does not hash, so that a browser never mixes two releases.

use std::fs;
use std::path::{Path, PathBuf};

use crate::hash;
use crate::process::{Problem, about};
use crate::project;

/// Files that `index.html` names and that keep their names.
const NAMED_IN_PAGE: [&str; 2] = ["boot.js", "boot-early.js"];

/// Programs that boot.js starts for their routes, in the place of the participants'.
const PROGRAMS: [&str; 2] = ["organise", "device"];

/// Programs that run in a worker, each behind a loader.
const WORKERS: [&str; 2] = ["worker", "spreadsheet"];

/// Runs after Trunk has written the site, in its staging folder or in `dist/`.
pub fn stamp() -> Result<(), Problem> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map_or_else(project::dist, PathBuf::from);
    let page_path = folder.join("index.html");
    let mut page = fs::read_to_string(&page_path).map_err(about("read", &page_path))?;
    for name in NAMED_IN_PAGE {
        page = with_version(&page, name, &hash::short(&[&read(&folder.join(name))?]));
    }
    for program in PROGRAMS {
        let version = version_of_program(&folder, program)?;
        page = with_version(&page, &format!("{program}.js"), &version);
        page = with_version(&page, &format!("{program}_bg.wasm"), &version);
    }
    for worker in WORKERS {
        let version = version_of_program(&folder, worker)?;
        page = with_version(&page, &format!("{worker}_loader.js"), &version);
        let loader = folder.join(format!("{worker}_loader.js"));
        fs::write(&loader, loader_text(worker, &version)).map_err(about("write", &loader))?;
    }
    fs::write(&page_path, page).map_err(about("write", &page_path))
}

/// A program's two files belong together, so they carry one version.
fn version_of_program(folder: &Path, name: &str) -> Result<String, Problem> {
    let script = read(&folder.join(format!("{name}.js")))?;
    let program = read(&folder.join(format!("{name}_bg.wasm")))?;
    Ok(hash::short(&[&script, &program]))
}

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(path).map_err(about("read", path))
}

/// The page with `./name` or `name`, as the end of an attribute, asked for by version.
fn with_version(page: &str, name: &str, version: &str) -> String {
    page.replace(&format!("/{name}\""), &format!("/{name}?v={version}\""))
        .replace(&format!("\"{name}\""), &format!("\"{name}?v={version}\""))
}

/// Trunk's own loader, with versions: a worker's two files belong together.
fn loader_text(worker: &str, version: &str) -> String {
    format!(
        "import init from './{worker}.js?v={version}';\n\
         await init({{ module_or_path: new URL('./{worker}_bg.wasm?v={version}', import.meta.url) }});\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_asked_for_by_its_version() {
        let page = r#"<script src="boot-early.js"></script><script src="./boot.js" data-js="x">"#;

        let stamped = with_version(&with_version(page, "boot.js", "1"), "boot-early.js", "2");

        assert_eq!(
            stamped,
            r#"<script src="boot-early.js?v=2"></script><script src="./boot.js?v=1" data-js="x">"#
        );
    }

    #[test]
    fn both_files_of_the_worker_carry_one_version() {
        let text = loader_text("worker", "abc");
        assert_eq!(text.matches("worker").count(), 2);
        assert_eq!(text.matches("?v=abc").count(), 2);
    }
}
