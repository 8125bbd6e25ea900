//! Places in the order of the language, made once, so that sorting compares numbers.

use std::collections::HashMap;

use crate::browser::intl::Collator;
use crate::letters;

/// The place of each text in the order of a language.
pub struct Places(HashMap<String, u32>);

impl Places {
    /// Orders texts, which may repeat.
    ///
    /// They are brought near to that order first: comparing as a language does is slow, and a sort of
    /// what is nearly sorted compares little more than once for each.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>, collator: &Collator) -> Self {
        let mut keyed: Vec<(String, &str)> =
            texts.map(|text| (letters::small(text), text)).collect();
        keyed.sort_unstable();
        keyed.dedup();
        let near: Vec<&str> = keyed.iter().map(|(_, text)| *text).collect();
        Self(collator.sorted(&near).into_iter().zip(0..).collect())
    }

    /// The place of a text; what is missing comes last.
    pub fn place(&self, text: Option<&str>) -> u32 {
        text.and_then(|text| self.0.get(text).copied())
            .unwrap_or(u32::MAX)
    }
}
