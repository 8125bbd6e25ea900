//! Who may use whom.

use super::imports::{Import, imports};
use super::source::{Finding, SourceFile};
use super::words::is_in;

/// Each layer and what it may use besides itself. `app` may use everything.
const LAYERS: [(&str, &[&str]); 29] = [
    // Everything may use it.
    ("letters", &[]),
    ("domain", &[]),
    ("storage", &["domain"]),
    (
        "exchange",
        &["domain", "storage::record", "storage::store::StoredRecord"],
    ),
    ("routes", &["domain"]),
    ("content", &["domain", "exchange", "routes"]),
    ("bin/content", &["content"]),
    ("browser", &["domain"]),
    ("ui", &["browser"]),
    ("state", &["storage", "exchange", "domain", "browser"]),
    (
        "features",
        &[
            "routes", "state", "ui", "domain", "exchange", "browser", "i18n",
        ],
    ),
    ("bin/worker", &["exchange", "browser"]),
    ("bin/spreadsheet", &["exchange", "browser"]),
    ("bin/match", &["exchange", "domain"]),
    // The checker of proofs names nothing of what it checks.
    ("bin/verify", &[]),
    // These programs only mount the app.
    ("bin/organise", &["app"]),
    ("bin/guides", &["app"]),
    ("bin/questionnaire", &["app"]),
    ("bin/application", &["app"]),
    ("bin/pairing", &["app"]),
    ("bin/sessions", &["app"]),
    ("bin/session", &["app"]),
    ("bin/goals", &["app"]),
    ("bin/update", &["app"]),
    ("bin/check_ins", &["app"]),
    ("bin/open", &["app"]),
    ("bin/device", &["app"]),
    ("bin/about", &["app"]),
    ("bin/components", &["app"]),
];

/// The doors to what is kept.
const STORES: [&str; 3] = [
    "storage::store::Store",
    "storage::memory",
    "storage::indexed_db",
];

/// What several screens show; every feature may use it, and it uses none of them.
const SHARED: &str = "shared";

/// Folders that hold features and are none.
const GROUPS: [&str; 4] = ["participant", "organise", "device", "about"];

fn found(file: &SourceFile, import: &Import, why: &str) -> Finding {
    file.finding(
        import.offset,
        format!("uses `{}`: {why}", import.path.join("::")),
    )
}

pub fn forbidden_imports(file: &SourceFile) -> Vec<Finding> {
    let Some((layer, allowed)) = LAYERS.iter().find(|(layer, _)| is_in(file, &[layer])) else {
        return Vec::new();
    };
    let may_use = |import: &Import| {
        import.starts_with(layer)
            || import.starts_with("letters")
            || allowed.iter().any(|path| import.starts_with(path))
    };
    // An exported macro stands at the crate's root too, and is no module.
    let names_a_layer = |import: &Import| {
        ["app", "i18n"].iter().any(|root| import.starts_with(root))
            || LAYERS.iter().any(|(layer, _)| import.starts_with(layer))
    };
    imports(file)
        .iter()
        .filter(|import| names_a_layer(import) && !may_use(import))
        .map(|import| {
            let others = if allowed.is_empty() {
                "nothing".into()
            } else {
                allowed.join(", ")
            };
            found(
                file,
                import,
                &format!("`{layer}` may use {others} besides itself"),
            )
        })
        .collect()
}

pub fn imports_between_features(file: &SourceFile) -> Vec<Finding> {
    let Some(own) = feature(&file.module()) else {
        return Vec::new();
    };
    imports(file)
        .iter()
        .filter(|import| {
            let path: Vec<&str> = import.path.iter().map(String::as_str).collect();
            feature(&path).is_some_and(|other| other != own && other != SHARED)
        })
        .map(|import| found(file, import, "that is another feature"))
        .collect()
}

/// The feature that a module belongs to: `home` of `features::participant::home::greeting`.
fn feature<'a>(module: &[&'a str]) -> Option<&'a str> {
    let inside = module.strip_prefix(&["features"])?;
    inside.iter().copied().find(|name| !GROUPS.contains(name))
}

pub fn stores_called_past_state(file: &SourceFile) -> Vec<Finding> {
    if ["state", "storage", "app"].contains(file.module().first().unwrap_or(&"")) {
        return Vec::new();
    }
    imports(file)
        .iter()
        .filter(|import| STORES.iter().any(|store| import.starts_with(store)))
        .map(|import| found(file, import, "only `state` calls the stores"))
        .collect()
}

#[cfg(test)]
fn breaks(rule: fn(&SourceFile) -> Vec<Finding>, path: &str, code: &str) -> bool {
    !rule(&SourceFile::new(path, code)).is_empty()
}

#[test]
fn an_upward_import_is_found() {
    let rule = forbidden_imports;
    assert!(breaks(
        rule,
        "src/domain/level.rs",
        "use crate::storage::record::LevelRecord;"
    ));
    assert!(breaks(
        rule,
        "src/storage/record.rs",
        "use crate::{domain, state};"
    ));
    assert!(breaks(
        rule,
        "src/exchange/packet.rs",
        "use crate::storage::store::Store;"
    ));
    assert!(breaks(
        rule,
        "src/ui/field.rs",
        "use crate::domain::text::PersonName;"
    ));
    assert!(breaks(
        rule,
        "src/features/organise/people.rs",
        "use crate::storage::memory::MemoryStore;"
    ));
    assert!(breaks(
        rule,
        "src/bin/worker.rs",
        "use turnabout::storage::record;"
    ));
    assert!(breaks(rule, "src/bin/worker.rs", "turnabout::app::start()"));
    assert!(breaks(
        rule,
        "src/bin/organise.rs",
        "use turnabout::exchange::job;"
    ));
    assert!(breaks(
        rule,
        "src/bin/verify/claim.rs",
        "use turnabout::domain::matching::Fit;"
    ));
    assert!(breaks(
        rule,
        "src/state/people.rs",
        "use crate::i18n::Locale;"
    ));
}

#[test]
fn a_downward_import_is_fine() {
    let rule = forbidden_imports;
    assert!(!breaks(
        rule,
        "src/domain/level.rs",
        "use super::topic; use crate::domain::id::Id;"
    ));
    assert!(!breaks(
        rule,
        "src/exchange/packet.rs",
        "use crate::storage::record::Record;"
    ));
    assert!(!breaks(
        rule,
        "src/features/about.rs",
        "use crate::browser::intl::list;"
    ));
    assert!(!breaks(rule, "src/app.rs", "use crate::{features, state};"));
    assert!(!breaks(
        rule,
        "src/bin/organise.rs",
        "turnabout::app::start()"
    ));
    assert!(!breaks(rule, "src/features/about.rs", "use crate::words;"));
}

#[test]
fn an_import_of_another_feature_is_found() {
    let rule = imports_between_features;
    let path = "src/features/participant/home/greeting.rs";
    assert!(breaks(
        rule,
        path,
        "use crate::features::participant::goals::Goal;"
    ));
    assert!(breaks(
        rule,
        path,
        "use super::super::super::organise::report::Page;"
    ));
    assert!(!breaks(
        rule,
        path,
        "use super::tasks; use crate::features::participant::home::x;"
    ));
    assert!(!breaks(
        rule,
        "src/app.rs",
        "use crate::features::participant::home::Home;"
    ));
}

#[test]
fn a_store_called_past_state_is_found() {
    let rule = stores_called_past_state;
    assert!(breaks(
        rule,
        "src/browser/download.rs",
        "crate::storage::store::Store::all()"
    ));
    assert!(!breaks(
        rule,
        "src/state/open.rs",
        "use crate::storage::memory::MemoryStore;"
    ));
}
