//! What is kept outside the database, and the statement that names it.

use super::source::{Finding, SourceFile};

const KEEPS: &str = "src/browser/device.rs";
const STATEMENT: &str = "src/features/about/privacy.rs";
const PREFIX: &str = "\"turnabout-";

/// The names in the browser's local storage that the privacy statement does not tell.
pub fn not_told(sources: &[SourceFile]) -> Vec<Finding> {
    let told = sources.iter().find(|file| file.path() == STATEMENT);
    let told = told.map_or("", SourceFile::code);
    sources
        .iter()
        .filter(|file| file.path() == KEEPS)
        .flat_map(|file| {
            names(file)
                .into_iter()
                .filter(|(_, name)| !told.contains(&format!("\"{name}\"")))
                .map(|(offset, name)| file.finding(offset, format!("`{name}` is not told")))
        })
        .collect()
}

fn names(file: &SourceFile) -> Vec<(usize, &str)> {
    let code = file.code();
    code.match_indices(PREFIX)
        .filter_map(|(offset, _)| Some((offset, code[offset + 1..].split('"').next()?)))
        .collect()
}

#[test]
fn a_name_that_is_not_told_is_found() {
    let keeps = SourceFile::new(
        KEEPS,
        "const A: &str = \"turnabout-a\";\nconst B: &str = \"turnabout-b\";",
    );
    let statement = SourceFile::new(STATEMENT, "(\"turnabout-a\", words)");

    let found = not_told(&[keeps, statement]);

    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].to_string(),
        format!("{KEEPS}:2: `turnabout-b` is not told")
    );
}
