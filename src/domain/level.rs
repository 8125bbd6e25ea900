//! Levels of seniority: an ordered list that the coordinator confirms.

use super::text::LevelName;

/// The levels of an organisation, lowest first, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(Vec<LevelName>);

impl Levels {
    /// Takes the levels in order, lowest first; a level named twice keeps its first place.
    #[must_use]
    pub fn from_lowest(levels: impl IntoIterator<Item = LevelName>) -> Self {
        let mut kept: Vec<LevelName> = Vec::new();
        for level in levels {
            if !kept.iter().any(|k| k.normalised() == level.normalised()) {
                kept.push(level);
            }
        }
        Self(kept)
    }

    /// Where a level stands, counted from 0 for the lowest; `None` for one that is not in the list.
    #[must_use]
    pub fn rank(&self, level: &LevelName) -> Option<usize> {
        let wanted = level.normalised();
        self.0.iter().position(|known| known.normalised() == wanted)
    }

    /// The levels, lowest first.
    #[must_use]
    pub fn as_slice(&self) -> &[LevelName] {
        &self.0
    }

    /// Whether no level is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
