//! The versions of what is kept are named where people read of them, and each has its samples.

use std::fs;
use std::path::Path;

use turnabout::storage::record::meta::DataVersion;
use turnabout::storage::store::{LAYOUT, StoreName};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn said() -> String {
    fs::read_to_string(root().join("docs/formats/storage.md")).unwrap()
}

#[test]
fn the_page_about_storage_names_the_present_layout() {
    let sentence = format!("**The layout** is IndexedDB's own version, now {LAYOUT}.");

    assert!(said().contains(&sentence), "it does not say: {sentence}");
}

#[test]
fn the_page_about_storage_names_the_present_version_of_the_data() {
    let DataVersion(version) = DataVersion::CURRENT;
    let record = format!("`{{\"v\":1,\"data\":{version}}}`");

    assert!(said().contains(&record), "it does not say: {record}");
}

#[test]
fn the_page_about_storage_names_every_store() {
    for store in StoreName::ALL {
        let row = format!("| `{}` |", store.as_str());

        assert!(said().contains(&row), "no row begins with {row}");
    }
}

#[test]
fn every_version_of_the_data_has_samples_and_no_other_has() {
    let folder = root().join("tests/fixtures/records");
    let mut found: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    let versions = DataVersion::FIRST.0..=DataVersion::CURRENT.0;
    let mut expected: Vec<String> = versions.map(|version| format!("v{version}")).collect();
    expected.sort();

    assert_eq!(found, expected);
    for version in expected {
        let says = folder.join(&version).join("data-version.json");
        let says = fs::read_to_string(says).unwrap();
        let number = &version[1..];
        assert_eq!(says.trim_end(), format!("{{\"v\":1,\"data\":{number}}}"));
    }
}
