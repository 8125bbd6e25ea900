//! Versions for the files that Trunk does not hash, and the list by which the service worker keeps a
//! release whole, so that a browser never mixes two releases.

use std::fs;
use std::path::{Path, PathBuf};

use crate::hash;
use crate::lean;
use crate::process::{Problem, about};
use crate::project;
use crate::release;

/// Files that `index.html` names and that keep their names: a page whose host lags behind still finds one.
const NAMED_IN_PAGE: [&str; 3] = ["boot.js", "boot-early.js", "release.js"];

/// Programs that boot.js starts for their routes, in the place of the participants'. Their names hold
/// their versions, as Trunk's own do: a script never meets the wasm of another release, not even on a
/// host that has old and new files for a while.
const PROGRAMS: [&str; 18] = [
    "organise",
    "guides",
    "questionnaire",
    "application",
    "pairing",
    "agreement",
    "sessions",
    "session",
    "agendas",
    "after",
    "goals",
    "update",
    "check_ins",
    "open",
    "device",
    "restore",
    "about",
    "components",
];

/// The folder of the guides. Its name holds its version too, so that a program never meets the guides of
/// another release.
const GUIDES: &str = "guides";

/// Workers, each with the loader that Trunk makes for it.
const WORKERS: [&str; 2] = ["worker", "spreadsheet"];

/// Runs after Trunk has written the site, in its staging folder or in `dist/`. It may run again, for whoever
/// changed a file by hand.
pub fn stamp() -> Result<(), Problem> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map_or_else(project::dist, PathBuf::from);
    let page_path = folder.join("index.html");
    let page = fs::read_to_string(&page_path).map_err(about("read", &page_path))?;
    let mut page = lean::page(&page);
    for name in NAMED_IN_PAGE.into_iter().chain([release::SERVICE_WORKER]) {
        let path = folder.join(name);
        let code = fs::read_to_string(&path).map_err(about("read", &path))?;
        fs::write(&path, lean::script(&code)).map_err(about("write", &path))?;
    }
    for name in NAMED_IN_PAGE {
        page = with_version(&page, name, &hash::short(&[&read(&folder.join(name))?]));
    }
    for program in PROGRAMS {
        slim_program(&folder, program)?;
        if let Some(version) = version_of_program(&folder, program)? {
            page = rename_program(&folder, &page, program, &version)?;
        }
    }
    for worker in WORKERS {
        if let Some(version) = version_of_program(&folder, worker)? {
            page = rename_program(&folder, &page, worker, &version)?;
            page = rename_loader(&folder, &page, worker, &version)?;
        }
    }
    page = rename_guides(&folder, &page)?;
    release::write(&folder, &page)
}

/// Takes out of a program's two files what only their makers need, unless they have their versions already.
fn slim_program(folder: &Path, name: &str) -> Result<(), Problem> {
    let path = folder.join(format!("{name}.js"));
    if !path.exists() {
        return Ok(());
    }
    let code = fs::read_to_string(&path).map_err(about("read", &path))?;
    let mut script = lean::script(&code);
    let wasm_path = folder.join(format!("{name}_bg.wasm"));
    if let Some(named) = lean::names::shorten(&script, &read(&wasm_path)?) {
        script = named.script;
        fs::write(&wasm_path, named.wasm).map_err(about("write", &wasm_path))?;
    }
    fs::write(&path, script).map_err(about("write", &path))
}

/// A program's two files belong together, so they carry one version. `None` where they carry it already.
fn version_of_program(folder: &Path, name: &str) -> Result<Option<String>, Problem> {
    let script = folder.join(format!("{name}.js"));
    if !script.exists() {
        return Ok(None);
    }
    let program = read(&folder.join(format!("{name}_bg.wasm")))?;
    Ok(Some(hash::short(&[&read(&script)?, &program])))
}

fn rename_program(folder: &Path, page: &str, name: &str, version: &str) -> Result<String, Problem> {
    let mut page = page.to_owned();
    for end in [".js", "_bg.wasm"] {
        let (before, after) = (format!("{name}{end}"), format!("{name}-{version}{end}"));
        let path = folder.join(&before);
        fs::rename(&path, folder.join(&after)).map_err(about("rename", &path))?;
        page = with_name(&page, &before, &after);
    }
    Ok(page)
}

/// Trunk's loader names the worker without a version, so ours takes its place.
fn rename_loader(folder: &Path, page: &str, name: &str, version: &str) -> Result<String, Problem> {
    let (before, after) = (
        format!("{name}_loader.js"),
        format!("{name}_loader-{version}.js"),
    );
    let (theirs, ours) = (folder.join(&before), folder.join(&after));
    fs::remove_file(&theirs).map_err(about("remove", &theirs))?;
    fs::write(&ours, loader_text(name, version)).map_err(about("write", &ours))?;
    Ok(with_name(page, &before, &after))
}

/// Gives the folder of the guides its version, unless it has it already.
fn rename_guides(folder: &Path, page: &str) -> Result<String, Problem> {
    let path = folder.join(GUIDES);
    if !path.exists() {
        return Ok(page.to_owned());
    }
    let names = release::names_in(&path)?;
    let texts = names.iter().map(|name| read(&path.join(name)));
    let texts = texts.collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
    let after = format!("{GUIDES}-{}", hash::short(&texts));
    fs::rename(&path, folder.join(&after)).map_err(about("rename", &path))?;
    Ok(page.replace(&format!("\"./{GUIDES}/\""), &format!("\"./{after}/\"")))
}

fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(path).map_err(about("read", path))
}

/// The page with `./name` or `name`, as the end of an attribute, asked for by this version and no other.
fn with_version(page: &str, name: &str, version: &str) -> String {
    let before = match release::address_in(page, name) {
        Some(address) => with_name(page, &address, name),
        None => page.to_owned(),
    };
    with_name(&before, name, &format!("{name}?v={version}"))
}

/// The page with another name for `./name` or `name`, as the end of an attribute.
fn with_name(page: &str, before: &str, after: &str) -> String {
    page.replace(&format!("/{before}\""), &format!("/{after}\""))
        .replace(&format!("\"{before}\""), &format!("\"{after}\""))
}

fn loader_text(name: &str, version: &str) -> String {
    format!(
        "import init from './{name}-{version}.js';\n\
         await init({{ module_or_path: new URL('./{name}-{version}_bg.wasm', import.meta.url) }});\n"
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
    fn an_older_version_gives_way() {
        let page = r#"<script src="./boot.js?v=1"></script>"#;

        assert_eq!(with_version(page, "boot.js", "2"), page.replace('1', "2"));
    }

    #[test]
    fn both_files_of_a_worker_carry_one_version() {
        let text = loader_text("worker", "abc");

        assert!(text.contains("'./worker-abc.js'"));
        assert!(text.contains("'./worker-abc_bg.wasm'"));
    }
}
