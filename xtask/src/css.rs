//! One stylesheet out of `style/`, so that a first visit asks for one file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::lean;
use crate::process::{Problem, about};
use crate::project;

/// Declares the order of the layers, and so comes first. The order of the others does not matter.
const FIRST: &str = "layers.css";

/// Joins every file under `style/` into `target/style/turnabout.css`.
pub fn write() -> Result<(), Problem> {
    let folder = project::root().join("style");
    let mut paths = Vec::new();
    if folder.is_dir() {
        find(&folder, &mut paths).map_err(about("read", &folder))?;
    }
    in_order(&folder, &mut paths);
    let mut joined = String::new();
    for path in &paths {
        let text = fs::read_to_string(path).map_err(about("read", path))?;
        if text.contains("@import") {
            let path = path.display();
            return Err(Problem::new(format!(
                "{path} says @import, and every file here is joined already. Take the line out."
            )));
        }
        joined.push_str(&lean::style(&text));
    }
    let target = project::root().join("target").join("style");
    fs::create_dir_all(&target).map_err(about("make", &target))?;
    let file = target.join("turnabout.css");
    // Untouched when nothing changed: `trunk serve` watches it.
    if fs::read_to_string(&file).is_ok_and(|present| present == joined) {
        return Ok(());
    }
    fs::write(&file, joined).map_err(about("write", &file))
}

fn find(folder: &Path, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "css") {
            paths.push(path);
        }
    }
    Ok(())
}

fn in_order(folder: &Path, paths: &mut [PathBuf]) {
    paths.sort_by_key(|path| (*path != folder.join(FIRST), path.clone()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_come_first_and_the_rest_by_name() {
        let folder = Path::new("style");
        let mut paths: Vec<_> = [
            "tokens.css",
            "base.css",
            "layers.css",
            "components/button.css",
        ]
        .map(|name| folder.join(name))
        .into();

        in_order(folder, &mut paths);

        let names: Vec<_> = paths
            .iter()
            .filter_map(|path| path.file_name()?.to_str())
            .collect();
        assert_eq!(
            names,
            ["layers.css", "base.css", "button.css", "tokens.css"]
        );
    }
}
