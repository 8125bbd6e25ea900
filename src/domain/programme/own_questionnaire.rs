//! The questions that a programme asks in place of the built-in ones, as the text that says them.

use std::sync::Arc;

/// A programme's own questionnaire in all its languages, as one text. Here it is bounded and handed on as it
/// is, so that nothing but the screens that ask needs to know what a question looks like. Whether it can be
/// asked is found out where the coordinator puts it in, and again where it is asked
/// (`exchange::questionnaire::own`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnQuestionnaire(Arc<str>);

impl OwnQuestionnaire {
    /// The most bytes of the text.
    pub const MOST_BYTES: usize = 200_000;

    /// Takes a text, unless it is empty or longer than [`Self::MOST_BYTES`].
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        (1..=Self::MOST_BYTES)
            .contains(&text.len())
            .then(|| Self(Arc::from(text)))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
