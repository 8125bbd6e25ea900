//! A file of TOML as it was read, and where in it something is wrong.

use std::fs;
use std::ops::Range;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::Broken;
use super::front::lines_before;

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name, such as `content/questionnaire.toml`.
    pub file: String,
    /// What stands in it.
    pub text: String,
}

impl Source {
    /// Reads a file, without what some editors add: a byte-order mark, and carriage returns.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(path: &Path) -> Result<Self, Broken> {
        let file = path.to_string_lossy().replace('\\', "/");
        match fs::read_to_string(path) {
            Ok(text) => Ok(Self {
                file,
                text: plain(&text),
            }),
            Err(error) => Err(whole(&file, &error.to_string())),
        }
    }

    /// What the file says, as TOML.
    pub(super) fn parse<T: DeserializeOwned>(&self) -> Result<T, Broken> {
        toml::from_str(&self.text)
            .map_err(|error| self.at(error.span().unwrap_or_default(), error.message()))
    }

    /// That something is wrong at a place of the text.
    pub(super) fn at(&self, place: Range<usize>, what: impl Into<String>) -> Broken {
        Broken {
            file: self.file.clone(),
            line: 1 + lines_before(&self.text, place.start),
            what: what.into(),
        }
    }
}

/// The text without what some editors add: a byte-order mark, and carriage returns.
pub fn plain(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// That something is wrong with a file as a whole.
pub fn whole(file: &str, what: &str) -> Broken {
    Broken {
        file: file.to_owned(),
        line: 0,
        what: what.to_owned(),
    }
}

/// Whether a name is 1 to 64 lower-case letters, digits and hyphens.
pub fn is_plain_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=64).contains(&name.len()) && name.chars().all(is_plain)
}
