//! Whether the browser has lost what was kept.

/// How a database was found when it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Found {
    /// It was there.
    #[default]
    There,
    /// It was not there, and an empty one was made.
    Missing,
    /// The same, and the browser itself says that it has lost what was there.
    Lost,
}

impl Found {
    /// How a database was found that has no stores yet, by the browser's own word for it: Chromium alone
    /// has one, `total`, and says `none` of what it has not lost.
    #[must_use]
    pub fn without_stores(data_loss: Option<&str>) -> Self {
        match data_loss {
            Some("total") => Self::Lost,
            _ => Self::Missing,
        }
    }

    /// Whether people must be told that what they kept is gone. `was_kept` is what was noted outside the
    /// database: without it, one that is missing is that of a first visit, or was erased.
    #[must_use]
    pub fn is_loss(self, was_kept: bool) -> bool {
        match self {
            Self::There => false,
            Self::Missing => was_kept,
            Self::Lost => true,
        }
    }
}
