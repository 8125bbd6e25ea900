//! What a programme lists: units, topics, ground rules. Each stands once, in the coordinator's order.

use std::fmt;

use crate::domain::text::{GroundRule, ShortText, TopicName};

/// A list has more entries than it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// The most entries.
    pub most: usize,
}

impl fmt::Display for TooMany {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the list has more than {} entries", self.most)
    }
}

impl std::error::Error for TooMany {}

macro_rules! text_list {
    ($(#[$doc:meta])* $name:ident of $entry:ident, $most:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name(Vec<$entry>);

        impl $name {
            /// The most entries.
            pub const MOST: usize = $most;

            /// Takes entries in order; one that stands twice keeps its first place.
            ///
            /// # Errors
            /// When more than [`Self::MOST`] different ones are left.
            pub fn from_entries(
                entries: impl IntoIterator<Item = $entry>,
            ) -> Result<Self, TooMany> {
                let mut seen = std::collections::BTreeSet::new();
                let mut kept: Vec<$entry> = Vec::new();
                for entry in entries {
                    if seen.insert(entry.normalised()) {
                        kept.push(entry);
                    }
                }
                if kept.len() > Self::MOST {
                    return Err(TooMany { most: Self::MOST });
                }
                Ok(Self(kept))
            }

            /// The entries, in order.
            #[must_use]
            pub fn as_slice(&self) -> &[$entry] {
                &self.0
            }

            /// Whether nothing is listed.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }
    };
}

text_list! {
    /// The units of an organisation that take part, at most 200.
    Units of ShortText, 200
}
text_list! {
    /// The topics of a programme, at most 200.
    Topics of TopicName, 200
}
text_list! {
    /// The ground rules of a programme, at most 40.
    GroundRules of GroundRule, 40
}
