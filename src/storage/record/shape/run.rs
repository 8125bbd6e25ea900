//! Parts of a matching run: points, rules, and why somebody has no partner.

use serde::{Deserialize, Serialize};

use super::choice::{SideShape, choice};
use super::help::HelpShape;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{
    Criterion, Help, Points, Rule, RuleCount, Unmatched, UnmatchedReason,
};
use crate::storage::record::run::Decision;
use crate::storage::record::{RecordError, read};

choice! {
    /// What the coordinator has decided about a proposal.
    pub(crate) DecisionShape of Decision { Undecided = "undecided", Approved = "approved" }
}
choice! {
    /// A hard rule.
    pub(crate) RuleShape of Rule {
        SamePerson = "same-person",
        LevelGap = "level-gap",
        ReportingLine = "reporting-line",
        SameUnit = "same-unit",
        Language = "language",
        Time = "time",
        Avoid = "avoid",
        Refusal = "refusal",
        PairedBefore = "paired-before",
        Standing = "standing",
        Forbidden = "forbidden",
    }
}

/// The points of every criterion, 0 to 10,000; `null` where an answer is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PointsShape {
    learning: Option<u16>,
    time: Option<u16>,
    meeting: Option<u16>,
    language: Option<u16>,
    perspective: Option<u16>,
    working_style: Option<u16>,
}

/// The points of every criterion, in the order of [`Criterion::ALL`].
type AllPoints = [Points; Criterion::ALL.len()];

impl From<AllPoints> for PointsShape {
    fn from(points: AllPoints) -> Self {
        let known = |points| match points {
            Points::Known(points) => Some(points),
            Points::Unknown => None,
        };
        let [
            learning,
            time,
            meeting,
            language,
            perspective,
            working_style,
        ] = points.map(known);
        Self {
            learning,
            time,
            meeting,
            language,
            perspective,
            working_style,
        }
    }
}

impl TryFrom<PointsShape> for AllPoints {
    type Error = RecordError;

    fn try_from(shape: PointsShape) -> Result<Self, RecordError> {
        let points = [
            shape.learning,
            shape.time,
            shape.meeting,
            shape.language,
            shape.perspective,
            shape.working_style,
        ];
        if points.iter().flatten().any(|points| *points > Points::MOST) {
            return Err(RecordError::damaged("points", "out of bounds"));
        }
        Ok(points.map(|points| points.map_or(Points::Unknown, Points::Known)))
    }
}

/// Somebody without a partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct UnmatchedShape {
    participant: String,
    side: SideShape,
    reason: UnmatchedReasonShape,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    help: Option<HelpShape>,
}

/// Why, such as `{"taken-by-others":{"permitted":3}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum UnmatchedReasonShape {
    #[serde(rename = "nobody-on-the-other-side")]
    NobodyOnTheOtherSide,
    #[serde(rename = "every-pair-barred")]
    EveryPairBarred { rules: Vec<RuleCountShape> },
    #[serde(rename = "not-enough-on-the-other-side")]
    NotEnoughOnTheOtherSide { permitted: u32 },
    #[serde(rename = "taken-by-others")]
    TakenByOthers { permitted: u32 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct RuleCountShape {
    rule: RuleShape,
    pairs: u32,
}

impl From<&Unmatched> for UnmatchedShape {
    fn from(unmatched: &Unmatched) -> Self {
        Self {
            participant: unmatched.participant.to_string(),
            side: unmatched.side.into(),
            reason: (&unmatched.reason).into(),
            help: unmatched.help.as_ref().map(Into::into),
        }
    }
}

impl TryFrom<UnmatchedShape> for Unmatched {
    type Error = RecordError;

    fn try_from(shape: UnmatchedShape) -> Result<Self, RecordError> {
        Ok(Self {
            participant: read::text("participant", &shape.participant, ParticipantId::parse)?,
            side: shape.side.into(),
            reason: shape.reason.into(),
            help: shape.help.map(Help::try_from).transpose()?,
        })
    }
}

impl From<&UnmatchedReason> for UnmatchedReasonShape {
    fn from(reason: &UnmatchedReason) -> Self {
        match reason {
            UnmatchedReason::NobodyOnTheOtherSide => Self::NobodyOnTheOtherSide,
            UnmatchedReason::EveryPairBarred { rules } => Self::EveryPairBarred {
                rules: rules.iter().map(RuleCountShape::from).collect(),
            },
            UnmatchedReason::NotEnoughOnTheOtherSide { permitted } => {
                Self::NotEnoughOnTheOtherSide {
                    permitted: *permitted,
                }
            }
            UnmatchedReason::TakenByOthers { permitted } => Self::TakenByOthers {
                permitted: *permitted,
            },
        }
    }
}

impl From<UnmatchedReasonShape> for UnmatchedReason {
    fn from(shape: UnmatchedReasonShape) -> Self {
        match shape {
            UnmatchedReasonShape::NobodyOnTheOtherSide => Self::NobodyOnTheOtherSide,
            UnmatchedReasonShape::EveryPairBarred { rules } => Self::EveryPairBarred {
                rules: rules.into_iter().map(RuleCount::from).collect(),
            },
            UnmatchedReasonShape::NotEnoughOnTheOtherSide { permitted } => {
                Self::NotEnoughOnTheOtherSide { permitted }
            }
            UnmatchedReasonShape::TakenByOthers { permitted } => Self::TakenByOthers { permitted },
        }
    }
}

impl From<&RuleCount> for RuleCountShape {
    fn from(count: &RuleCount) -> Self {
        Self {
            rule: count.rule.into(),
            pairs: count.pairs,
        }
    }
}

impl From<RuleCountShape> for RuleCount {
    fn from(shape: RuleCountShape) -> Self {
        Self {
            rule: shape.rule.into(),
            pairs: shape.pairs,
        }
    }
}
