//! The interface texts: every language has every text.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::source::SourceFile;

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

/// The keys of the texts that no source names, as the macros do: `home.title`.
pub fn unused(sources: &[SourceFile]) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let english = written_keys(&fs::read_to_string(folder.join("en.json")).unwrap());
    let codes: Vec<&str> = sources.iter().map(SourceFile::code).collect();
    not_named(english, &codes)
}

fn not_named(keys: BTreeSet<String>, codes: &[&str]) -> Vec<String> {
    let belongs_to_a_name = |c: char| c.is_alphanumeric() || c == '_';
    let named: BTreeSet<&str> = codes
        .iter()
        .flat_map(|code| code.split(|c: char| !belongs_to_a_name(c) && c != '.'))
        .collect();
    keys.into_iter()
        .filter(|key| !named.contains(key.as_str()) && !named.contains(without_plural(key)))
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
    let written = written_keys(json);
    let folded = written.iter().map(|key| without_plural(key).to_owned());
    folded.collect()
}

fn without_plural(key: &str) -> &str {
    PLURALS
        .iter()
        .find_map(|ending| key.strip_suffix(ending))
        .unwrap_or(key)
}

/// Every text's key as it is written, with dots between its levels.
fn written_keys(json: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect("", &serde_json::from_str(json).unwrap(), &mut found);
    found
}

fn collect(prefix: &str, value: &Value, found: &mut BTreeSet<String>) {
    let Value::Object(members) = value else {
        found.insert(prefix.to_owned());
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

#[test]
fn a_text_that_nothing_names_is_found() {
    let english = written_keys(
        r#"{"home":{"title":"a","hours_one":"b","hours_other":"c","hour":"d","choose_one":"e"}}"#,
    );
    let code = "t_string!(i18n, home.hours, count = 1), {words!(i18n, home.title)}";

    assert_eq!(
        not_named(english.clone(), &[code]),
        ["home.choose_one", "home.hour"]
    );
    let both = [code, "words!(i18n, home.choose_one); home.hour"];
    assert!(not_named(english, &both).is_empty());
}
