//! The files under `src/`, without their comments and inline tests.

use std::fmt;
use std::fs;
use std::path::Path;

/// A file, named from the root of the checkout with forward slashes.
pub struct SourceFile {
    path: String,
    text: String,
    code: String,
}

/// A place that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    pub path: String,
    pub line: usize,
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.path, self.line, self.what)
    }
}

impl SourceFile {
    pub fn new(path: &str, text: &str) -> Self {
        let code = without_comments(text);
        let tests = code.find("#[cfg(test)]\nmod ").unwrap_or(code.len());
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: code[..tests].to_owned(),
        }
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path inside `src/`.
    pub fn inside(&self) -> &str {
        self.path.strip_prefix("src/").unwrap_or(&self.path)
    }

    /// The names of the modules that lead to this file: `["domain", "level"]`.
    pub fn module(&self) -> Vec<&str> {
        let inside = self.inside().trim_end_matches(".rs");
        inside
            .split('/')
            .filter(|name| !["lib", "main"].contains(name))
            .collect()
    }

    /// The file as it stands.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file without comments and inline tests, with every line in its place.
    pub fn code(&self) -> &str {
        &self.code
    }

    pub fn finding(&self, offset: usize, what: impl Into<String>) -> Finding {
        let line = self.code[..offset].matches('\n').count() + 1;
        Finding {
            path: self.path.clone(),
            line,
            what: what.into(),
        }
    }

    /// Every place where one of the words stands in the code.
    pub fn findings_of(&self, words: &[&str]) -> Vec<Finding> {
        let code = self.code();
        words
            .iter()
            .flat_map(|word| code.match_indices(word))
            .map(|(offset, word)| self.finding(offset, format!("`{word}` stands here")))
            .collect()
    }
}

/// Every Rust file under `src/`, ordered by path.
pub fn every_source() -> Vec<SourceFile> {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    collect(root, "src", &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 10, "the sources are under src/");
    files
}

fn collect(root: &Path, folder: &str, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(root, &path, files);
        } else if path.ends_with(".rs") {
            files.push(SourceFile::new(
                &path,
                &fs::read_to_string(entry.path()).unwrap(),
            ));
        }
    }
}

/// Blanks comments. Strings are kept, and a `//` inside one is no comment.
fn without_comments(text: &str) -> String {
    text.split('\n')
        .map(without_line_comment)
        .collect::<Vec<_>>()
        .join("\n")
}

fn without_line_comment(line: &str) -> &str {
    let mut in_string = false;
    let mut previous = ' ';
    for (offset, character) in line.char_indices() {
        match character {
            '"' if previous != '\\' && previous != '\'' => in_string = !in_string,
            '/' if previous == '/' && !in_string => return &line[..offset - 1],
            _ => {}
        }
        previous = character;
    }
    line
}

#[test]
fn comments_and_inline_tests_are_left_out() {
    let file = SourceFile::new(
        "src/domain/level.rs",
        "//! web_sys\nlet a = \"http://x\"; // serde\n#[cfg(test)]\nmod tests { serde }\n",
    );

    assert_eq!(file.code(), "\nlet a = \"http://x\"; \n");
    assert_eq!(file.module(), ["domain", "level"]);
}

#[test]
fn a_finding_names_its_line() {
    let file = SourceFile::new("src/app.rs", "// serde\n\nuse serde;\n");

    let found = file.findings_of(&["serde"]);

    assert_eq!(found.len(), 1);
    assert_eq!(found[0].to_string(), "src/app.rs:3: `serde` stands here");
}
