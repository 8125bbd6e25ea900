//! What a backup says of itself.

use chrono::{DateTime, Utc};

use crate::domain::iso;
use crate::storage::name::Space;

/// Who wrote a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeBy {
    /// The app.
    App,
    /// The plain page that stands in for an app that has stopped.
    Rescue,
}

impl MadeBy {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Rescue => "rescue",
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        [Self::App, Self::Rescue]
            .into_iter()
            .find(|known| known.as_str() == text)
    }
}

/// What a backup says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupHead {
    /// The version of the data; none where it could not be read when the backup was made.
    pub data: Option<u32>,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Who made it.
    pub made_by: MadeBy,
    /// The release that made it, where the file says so.
    pub release: Option<String>,
    /// Whether it holds what people wrote or the sample.
    pub space: Space,
}

pub(super) const fn space_text(space: Space) -> &'static str {
    match space {
        Space::Real => "real",
        Space::Sample => "sample",
    }
}

pub(super) fn parse_space(text: &str) -> Option<Space> {
    [Space::Real, Space::Sample]
        .into_iter()
        .find(|space| space_text(*space) == text)
}

pub(super) fn moment_text(moment: DateTime<Utc>) -> String {
    iso::clock_text(moment.naive_utc()) + "Z"
}

pub(super) fn parse_moment(text: &str) -> Option<DateTime<Utc>> {
    Some(iso::clock(text.strip_suffix('Z')?)?.and_utc())
}
