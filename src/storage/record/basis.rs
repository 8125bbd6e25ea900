//! What a run rested on besides the people and the settings. With the people of the same digest it gives the
//! same pairs again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::shape::choice::choice;
use super::shape::pairs::{PairsShape, pairs_of, shape_of};
use super::{RecordError, read};
use crate::domain::matching::{Keep, Pairs};
use crate::domain::zone::ZoneName;

/// What a run rests on besides the people and the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Minutes ahead of UTC, for every zone that somebody named.
    pub zone_offsets: BTreeMap<ZoneName, i32>,
    /// Declined.
    pub refusals: Pairs,
    /// Paired before.
    pub paired_before: Pairs,
    /// Paired now.
    pub standing: Pairs,
    /// Not wanted by the coordinator.
    pub forbidden: Pairs,
    /// Wanted by the coordinator.
    pub locked: Pairs,
    /// Of an earlier run, to be kept where possible.
    pub kept: Pairs,
    /// What that is worth.
    pub keep: Keep,
}

choice! {
    /// How pairs of an earlier run are kept.
    pub KeepShape of Keep { First = "first", WhereEqual = "where-equal" }
}

impl Default for KeepShape {
    fn default() -> Self {
        Keep::default().into()
    }
}

impl KeepShape {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// The same as it is kept, and as it travels to the worker.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasisShape {
    zone_offsets: BTreeMap<String, i32>,
    refusals: PairsShape,
    paired_before: PairsShape,
    standing: PairsShape,
    forbidden: PairsShape,
    locked: PairsShape,
    kept: PairsShape,
    #[serde(default, skip_serializing_if = "KeepShape::is_usual")]
    keep: KeepShape,
}

impl From<&Basis> for BasisShape {
    fn from(basis: &Basis) -> Self {
        let offsets = basis.zone_offsets.iter();
        Self {
            zone_offsets: offsets
                .map(|(zone, offset)| (zone.to_string(), *offset))
                .collect(),
            refusals: shape_of(&basis.refusals),
            paired_before: shape_of(&basis.paired_before),
            standing: shape_of(&basis.standing),
            forbidden: shape_of(&basis.forbidden),
            locked: shape_of(&basis.locked),
            kept: shape_of(&basis.kept),
            keep: basis.keep.into(),
        }
    }
}

impl TryFrom<&BasisShape> for Basis {
    type Error = RecordError;

    fn try_from(shape: &BasisShape) -> Result<Self, RecordError> {
        let zone = |(zone, offset): (&String, &i32)| {
            let zone = read::bounded("zone_offsets", ZoneName::parse(zone))?;
            Ok((zone, *offset))
        };
        Ok(Self {
            zone_offsets: shape
                .zone_offsets
                .iter()
                .map(zone)
                .collect::<Result<_, _>>()?,
            refusals: pairs_of("refusals", &shape.refusals)?,
            paired_before: pairs_of("paired_before", &shape.paired_before)?,
            standing: pairs_of("standing", &shape.standing)?,
            forbidden: pairs_of("forbidden", &shape.forbidden)?,
            locked: pairs_of("locked", &shape.locked)?,
            kept: pairs_of("kept", &shape.kept)?,
            keep: shape.keep.into(),
        })
    }
}
