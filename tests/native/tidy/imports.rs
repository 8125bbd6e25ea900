//! Which modules of this crate a file names, wherever it names them.

use super::source::SourceFile;

/// A module of this crate, named by a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Import {
    /// From the root of the crate: `["storage", "record"]`.
    pub path: Vec<String>,
    /// Where in the file's code.
    pub offset: usize,
}

impl Import {
    pub fn starts_with(&self, path: &str) -> bool {
        let names: Vec<_> = path.split("::").collect();
        self.path.len() >= names.len() && names.iter().zip(&self.path).all(|(a, b)| a == b)
    }
}

/// Every path that begins with `crate::`, `turnabout::` or `super::`, taken back to the crate's root.
pub fn imports(file: &SourceFile) -> Vec<Import> {
    let code = file.code();
    let own = file.module();
    let mut found = Vec::new();
    for root in ["crate::", "turnabout::", "super::"] {
        for (offset, _) in code.match_indices(root) {
            if !begins_a_path(code, offset) {
                continue;
            }
            let mut rest = &code[offset..];
            let mut base: Vec<&str> = own.clone();
            if root != "super::" {
                base.clear();
                rest = &rest[root.len()..];
            }
            while let Some(further) = rest.strip_prefix("super::") {
                base.pop();
                rest = further;
            }
            for path in paths_in(rest) {
                let base = base.iter().map(|name| (*name).to_owned());
                found.push(Import {
                    path: base.chain(path).collect(),
                    offset,
                });
            }
        }
    }
    found
}

fn begins_a_path(code: &str, offset: usize) -> bool {
    !code[..offset].ends_with(|before: char| before.is_alphanumeric() || "_:".contains(before))
}

/// `a::b` is one path; `a::{b, c::d}` is two.
fn paths_in(text: &str) -> Vec<Vec<String>> {
    if let Some(group) = text.trim_start().strip_prefix('{') {
        return members(group).into_iter().flat_map(paths_in).collect();
    }
    let text = text.trim_start();
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    match rest.strip_prefix("::") {
        _ if name.is_empty() => vec![Vec::new()],
        None => vec![vec![name.to_owned()]],
        Some(rest) => paths_in(rest)
            .into_iter()
            .map(|path| std::iter::once(name.to_owned()).chain(path).collect())
            .collect(),
    }
}

/// The members of a group, up to the brace that closes it.
fn members(group: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0, 0);
    let mut found = Vec::new();
    for (offset, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(&group[start..offset]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&group[start..offset]);
                start = offset + 1;
            }
            _ => {}
        }
    }
    found.retain(|member| !member.trim().is_empty());
    found
}

#[cfg(test)]
fn named(path: &str, code: &str) -> Vec<String> {
    imports(&SourceFile::new(path, code))
        .iter()
        .map(|import| import.path.join("::"))
        .collect()
}

#[test]
fn a_plain_path_is_found_wherever_it_stands() {
    assert_eq!(
        named("src/app.rs", "let a = crate::state::open();"),
        ["state::open"]
    );
    assert_eq!(
        named("src/main.rs", "use turnabout::app::App;"),
        ["app::App"]
    );
    assert!(named("src/app.rs", "use leptos::crate_name; $crate::x").len() <= 1);
}

#[test]
fn every_member_of_a_group_is_found() {
    let code = "use crate::{\n    domain::{level::Level, topic},\n    storage::record,\n};";
    assert_eq!(
        named("src/state.rs", code),
        ["domain::level::Level", "domain::topic", "storage::record"]
    );
}

#[test]
fn super_leads_back_to_the_root() {
    assert_eq!(
        named(
            "src/domain/matching/rules.rs",
            "use super::super::super::storage::store;"
        ),
        ["storage::store"]
    );
    assert_eq!(
        named("src/domain/level.rs", "use super::topic::Topic;"),
        ["domain::topic::Topic"]
    );
}
