//! What the coordinator sets before a run.

use serde::{Deserialize, Serialize};

use super::by_criterion::WeightsShape;
use super::choice::choice;
use crate::domain::matching::{Objective, Rules, Settings};
use crate::storage::record::RecordError;

/// Rules and weights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SettingsShape {
    rules: RulesShape,
    weights: WeightsShape,
    #[serde(default, skip_serializing_if = "ObjectiveShape::is_usual")]
    objective: ObjectiveShape,
}

choice! {
    /// What the choice is to reach.
    pub(crate) ObjectiveShape of Objective {
        BestTotal = "best-total",
        Fairest = "fairest",
        Stable = "stable",
    }
}

impl Default for ObjectiveShape {
    /// What every run reached for before one could choose.
    fn default() -> Self {
        Self::BestTotal
    }
}

impl ObjectiveShape {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct RulesShape {
    minimum_level_gap: u8,
    same_unit_allowed: bool,
    paired_before_allowed: bool,
    minutes_needed: u16,
}

impl From<&Settings> for SettingsShape {
    fn from(settings: &Settings) -> Self {
        let Settings {
            rules,
            weights,
            objective,
        } = settings;
        Self {
            rules: RulesShape {
                minimum_level_gap: rules.minimum_level_gap,
                same_unit_allowed: rules.same_unit_allowed,
                paired_before_allowed: rules.paired_before_allowed,
                minutes_needed: rules.minutes_needed,
            },
            weights: (*weights).into(),
            objective: (*objective).into(),
        }
    }
}

impl TryFrom<SettingsShape> for Settings {
    type Error = RecordError;

    fn try_from(shape: SettingsShape) -> Result<Self, RecordError> {
        let SettingsShape {
            rules,
            weights,
            objective,
        } = shape;
        Ok(Self {
            rules: Rules {
                minimum_level_gap: rules.minimum_level_gap,
                same_unit_allowed: rules.same_unit_allowed,
                paired_before_allowed: rules.paired_before_allowed,
                minutes_needed: rules.minutes_needed,
            },
            weights: weights.try_into()?,
            objective: objective.into(),
        })
    }
}
