//! Words that stand only in certain places, or nowhere.

use super::source::{Finding, SourceFile};

const CLOCK_AND_IDS: [&str; 4] = ["Utc::now", "Local::now", "Uuid::now_v7", "Uuid::new_v4"];

/// Whether the file is one of the places, or in one of their folders.
pub fn is_in(file: &SourceFile, places: &[&str]) -> bool {
    let inside = file.inside();
    places.iter().any(|place| {
        inside == *place
            || inside.strip_suffix(".rs") == Some(place)
            || inside.starts_with(&format!("{place}/"))
    })
}

pub fn serde_in_domain(file: &SourceFile) -> Vec<Finding> {
    if is_in(file, &["domain"]) {
        file.findings_of(&["serde"])
    } else {
        Vec::new()
    }
}

pub fn web_sys_elsewhere(file: &SourceFile) -> Vec<Finding> {
    if is_in(
        file,
        &["browser", "ui", "storage/indexed_db", "bin/worker.rs"],
    ) {
        return Vec::new();
    }
    file.findings_of(&["web_sys"])
}

pub fn clock_or_ids_elsewhere(file: &SourceFile) -> Vec<Finding> {
    if is_in(file, &["browser"]) {
        Vec::new()
    } else {
        file.findings_of(&CLOCK_AND_IDS)
    }
}

pub fn inner_html(file: &SourceFile) -> Vec<Finding> {
    file.findings_of(&["inner_html", "set_inner_html", "insert_adjacent_html"])
}

pub fn style_attribute(file: &SourceFile) -> Vec<Finding> {
    file.findings_of(&[" style=\"", "\nstyle=\""])
}

pub fn nameless_place(file: &SourceFile) -> Vec<Finding> {
    let names = file.inside().trim_end_matches(".rs").split('/');
    names
        .filter(|name| ["mod", "utils", "util", "helpers", "misc"].contains(name))
        .map(|name| file.finding(0, format!("`{name}` does not say what is inside")))
        .collect()
}

#[cfg(test)]
fn breaks(rule: fn(&SourceFile) -> Vec<Finding>, path: &str, code: &str) -> bool {
    !rule(&SourceFile::new(path, code)).is_empty()
}

#[test]
fn a_word_out_of_its_place_is_found() {
    assert!(breaks(
        serde_in_domain,
        "src/domain/level.rs",
        "#[derive(serde::Serialize)]"
    ));
    assert!(breaks(
        web_sys_elsewhere,
        "src/features/open.rs",
        "use web_sys::window;"
    ));
    assert!(breaks(
        clock_or_ids_elsewhere,
        "src/state/goals.rs",
        "let now = Utc::now();"
    ));
    assert!(breaks(inner_html, "src/ui/text.rs", "<p inner_html=text/>"));
    assert!(breaks(
        style_attribute,
        "src/ui/bar.rs",
        "<p style=\"width: 3px\">"
    ));
    assert!(breaks(nameless_place, "src/domain/mod.rs", ""));
    assert!(breaks(nameless_place, "src/ui/utils/text.rs", ""));
}

#[test]
fn a_word_in_its_place_is_fine() {
    assert!(!breaks(
        serde_in_domain,
        "src/storage/record.rs",
        "use serde::Serialize;"
    ));
    assert!(!breaks(
        web_sys_elsewhere,
        "src/storage/indexed_db/open.rs",
        "web_sys::x"
    ));
    assert!(!breaks(
        web_sys_elsewhere,
        "src/storage/indexed_db.rs",
        "web_sys::x"
    ));
    assert!(!breaks(
        web_sys_elsewhere,
        "src/bin/worker.rs",
        "web_sys::x"
    ));
    assert!(!breaks(
        clock_or_ids_elsewhere,
        "src/browser/clock.rs",
        "Utc::now()"
    ));
    assert!(!breaks(
        style_attribute,
        "src/ui/bar.rs",
        "<p style:width=width>"
    ));
    assert!(!breaks(nameless_place, "src/domain/model.rs", ""));
}
