//! A hash taken apart into segments and a query, and put together again.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::domain::id::IdError;

/// Everything but letters, digits and `-._~` is percent-encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A hash in parts, not yet decoded: `/pairing/x?p=y` has the segments `pairing` and `x`.
pub(super) struct Path<'a> {
    segments: Vec<&'a str>,
    query: &'a str,
}

impl<'a> Path<'a> {
    /// Takes a hash without its `#` apart. What does not begin with a slash is one segment that no
    /// screen has.
    pub(super) fn parse(hash: &'a str) -> Self {
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let segments = match path.trim_end_matches('/') {
            "" => Vec::new(),
            path => match path.strip_prefix('/') {
                Some(below) => below.split('/').collect(),
                None => vec![""],
            },
        };
        Self { segments, query }
    }

    pub(super) fn segments(&self) -> &[&'a str] {
        &self.segments
    }

    /// The decoded value of a query's part; none when the query has no such part.
    pub(super) fn query(&self, name: &str) -> Option<String> {
        self.query
            .split('&')
            .filter_map(|part| part.split_once('='))
            .find(|(known, _)| *known == name)
            .map(|(_, value)| decoded(value))
    }
}

/// Decodes a part; bytes that are not UTF-8 become the replacement character.
pub(super) fn decoded(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}

/// Encodes a part.
pub(super) fn encoded(part: &str) -> String {
    utf8_percent_encode(part, ENCODED).to_string()
}

/// Reads a segment as an identifier.
pub(super) fn id<T>(segment: &str, parse: impl FnOnce(&str) -> Result<T, IdError>) -> Option<T> {
    parse(&decoded(segment)).ok()
}

/// Writes an identifier or a slug as a segment. Screens that stand at the same place are recognised by
/// their word before anything is decoded, so an identifier that happens to be such a word has its first
/// letter percent-encoded.
pub(super) fn segment(text: &str, words: &[&str]) -> String {
    match text.as_bytes() {
        [first, ..] if words.contains(&text) => format!("%{first:02X}{}", &text[1..]),
        _ => text.to_owned(),
    }
}
