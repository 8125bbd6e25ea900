//! The documents: their links lead to files that are there.

use std::fs;
use std::path::Path;

/// The documents at the root, and every one under `docs`.
pub fn every_document() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found: Vec<String> = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"]
        .map(str::to_owned)
        .into();
    collect(root, "docs", &mut found);
    found
}

fn collect(root: &Path, folder: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(root, &path, found);
        } else if path.ends_with(".md") {
            found.push(path);
        }
    }
}

/// Sentences about links of a document that lead nowhere.
pub fn dead_links(document: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join(document)).unwrap();
    let folder = root.join(document).parent().unwrap().to_owned();
    dead_links_in(document, &text, |target| folder.join(target).exists())
}

fn dead_links_in(document: &str, text: &str, exists: impl Fn(&str) -> bool) -> Vec<String> {
    links(text)
        .into_iter()
        .filter(|target| !target.contains("://") && !target.starts_with("mailto:"))
        .filter_map(|target| {
            let file = target.split('#').next()?;
            (!file.is_empty() && !exists(file))
                .then(|| format!("{document}: nothing stands at {file}"))
        })
        .collect()
}

/// The targets of `[text](target)` and of images.
fn links(text: &str) -> Vec<&str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .collect()
}

#[test]
fn a_link_to_nothing_is_found() {
    let text = "[a](here.md#part), ![b](gone.png), [c](https://example.org/x), [d](#below)";

    let dead = dead_links_in("README.md", text, |file| file == "here.md");

    assert_eq!(dead, ["README.md: nothing stands at gone.png"]);
}
