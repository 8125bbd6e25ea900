//! What the coordinator sets before a run.

use serde::{Deserialize, Serialize};

use super::by_criterion::WeightsShape;
use super::choice::choice;
use crate::domain::matching::{Format, Objective, Rules, Settings};
use crate::storage::record::RecordError;

/// Rules and weights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SettingsShape {
    rules: RulesShape,
    weights: WeightsShape,
    #[serde(default, skip_serializing_if = "ObjectiveShape::is_usual")]
    objective: ObjectiveShape,
    #[serde(default, skip_serializing_if = "FormatShape::is_usual")]
    format: FormatShape,
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

choice! {
    /// Who learns from whom.
    pub(crate) FormatShape of Format { OneWay = "one-way", Reciprocal = "reciprocal" }
}

impl Default for FormatShape {
    /// What every programme was before one could choose.
    fn default() -> Self {
        Self::OneWay
    }
}

impl FormatShape {
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
            format,
        } = settings;
        Self {
            rules: RulesShape {
                minimum_level_gap: rules.minimum_level_gap,
                same_unit_allowed: rules.same_unit_allowed,
                paired_before_allowed: rules.paired_before_allowed,
                minutes_needed: rules.minutes_needed,
            },
            weights: WeightsShape::of(*weights, *format),
            objective: (*objective).into(),
            format: (*format).into(),
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
            format,
        } = shape;
        let format = format.into();
        Ok(Self {
            rules: Rules {
                minimum_level_gap: rules.minimum_level_gap,
                same_unit_allowed: rules.same_unit_allowed,
                paired_before_allowed: rules.paired_before_allowed,
                minutes_needed: rules.minutes_needed,
            },
            weights: weights.weights(format)?,
            objective: objective.into(),
            format,
        })
    }
}
