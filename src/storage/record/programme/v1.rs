//! Version 1 of a programme, which knew neither units, topics, sessions nor ground rules.
//!
//! It holds just what a matching run rests on, so the worker is still handed a programme in this shape:
//! the digest of a run stays what it was, and new ground rules make no run out of date. Its fields are
//! written out and not shared with version 2 for that reason: a released shape never changes. It is read
//! as the version 2 that says nothing in the new lists.

use serde::{Deserialize, Serialize};

use crate::domain::programme::Programme;
use crate::storage::record::json::Version;
use crate::storage::record::shape::details::DetailsShape;
use crate::storage::record::shape::settings::SettingsShape;

/// Version 1 of a programme.
#[derive(Serialize, Deserialize)]
pub(super) struct ProgrammeRecord {
    v: Version<1>,
    pub(super) id: String,
    name: String,
    coordinator: Option<String>,
    coordinator_email: Option<String>,
    /// Lowest first.
    levels: Vec<String>,
    matching: SettingsShape,
}

impl From<&Programme> for ProgrammeRecord {
    fn from(programme: &Programme) -> Self {
        let levels = programme.levels.as_slice();
        Self {
            v: Version,
            id: programme.id.to_string(),
            name: programme.name.to_string(),
            coordinator: programme.coordinator.as_ref().map(ToString::to_string),
            coordinator_email: programme
                .coordinator_email
                .as_ref()
                .map(ToString::to_string),
            levels: levels.iter().map(ToString::to_string).collect(),
            matching: (&programme.matching).into(),
        }
    }
}

impl From<ProgrammeRecord> for super::ProgrammeRecord {
    fn from(shape: ProgrammeRecord) -> Self {
        Self {
            v: Version,
            id: shape.id,
            name: shape.name,
            details: DetailsShape::of_version_1(
                shape.coordinator,
                shape.coordinator_email,
                shape.levels,
            ),
            matching: shape.matching,
        }
    }
}
