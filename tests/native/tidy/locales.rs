//! The interface texts: every language has every text.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// Endings by which a text differs with a number; languages have different ones.
const PLURALS: [&str; 6] = ["_zero", "_one", "_two", "_few", "_many", "_other"];

/// Sentences about keys that English has and another language has not, or the other way round.
pub fn differences() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let read = |path: &Path| keys(&fs::read_to_string(path).unwrap());
    let english = read(&folder.join("en.json"));
    let mut others: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    others.sort();
    others
        .iter()
        .flat_map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            between(&english, &read(path), &name)
        })
        .collect()
}

fn between(english: &BTreeSet<String>, other: &BTreeSet<String>, name: &str) -> Vec<String> {
    let missing = english
        .difference(other)
        .map(|key| format!("locales/{name} lacks `{key}`"));
    let extra = other
        .difference(english)
        .map(|key| format!("locales/en.json lacks `{key}`"));
    missing.chain(extra).collect()
}

/// Every text's key, with dots between its levels and without its plural ending.
fn keys(json: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect("", &serde_json::from_str(json).unwrap(), &mut found);
    found
}

fn collect(prefix: &str, value: &Value, found: &mut BTreeSet<String>) {
    let Value::Object(members) = value else {
        let key = PLURALS
            .iter()
            .find_map(|ending| prefix.strip_suffix(ending))
            .unwrap_or(prefix);
        found.insert(key.to_owned());
        return;
    };
    for (name, member) in members {
        let key = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        collect(&key, member, found);
    }
}

#[test]
fn a_missing_text_is_found_in_either_language() {
    let english = keys(r#"{"home":{"title":"a","hours_one":"b","hours_other":"c"}}"#);
    let swedish = keys(r#"{"home":{"hours_other":"c","lead":"d"}}"#);

    assert_eq!(
        between(&english, &swedish, "sv.json"),
        [
            "locales/sv.json lacks `home.title`",
            "locales/en.json lacks `home.lead`"
        ]
    );
}
