//! Parts of a matching run: rules, and why somebody has no partner.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::choice::{SideShape, choice};
use super::help::HelpShape;
use crate::domain::id::ParticipantId;
use crate::domain::matching::{
    Fit, Help, Reach, Rule, RuleCount, Survey, Unmatched, UnmatchedReason,
};
use crate::storage::record::run::Decision;
use crate::storage::record::{RecordError, read};

choice! {
    /// What the coordinator has decided about a proposal.
    pub(crate) DecisionShape of Decision { Undecided = "undecided", Approved = "approved" }
}

/// A hard rule, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RuleShape(Rule);

impl Serialize for RuleShape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.key())
    }
}

impl<'de> Deserialize<'de> for RuleShape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        let rule = Rule::with_key(&key).map(Self);
        rule.ok_or_else(|| D::Error::custom(format_args!("unknown rule `{key}`")))
    }
}

impl From<Rule> for RuleShape {
    fn from(rule: Rule) -> Self {
        Self(rule)
    }
}

impl From<RuleShape> for Rule {
    fn from(shape: RuleShape) -> Self {
        shape.0
    }
}

/// What a choice looks like from everybody's own place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SurveyShape {
    served: u32,
    with_one_of_three_best: u32,
    blocking_pairs: u64,
}

impl From<Survey> for SurveyShape {
    fn from(survey: Survey) -> Self {
        Self {
            served: survey.served,
            with_one_of_three_best: survey.with_one_of_three_best,
            blocking_pairs: survey.blocking_pairs,
        }
    }
}

impl From<SurveyShape> for Survey {
    fn from(shape: SurveyShape) -> Self {
        Self {
            served: shape.served,
            with_one_of_three_best: shape.with_one_of_three_best,
            blocking_pairs: shape.blocking_pairs,
        }
    }
}

/// How far another choice would have reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReachShape {
    served: u32,
    total: u64,
    lowest: Option<u16>,
    with_one_of_three_best: u32,
    blocking_pairs: u64,
}

impl From<Reach> for ReachShape {
    fn from(reach: Reach) -> Self {
        Self {
            served: reach.served,
            total: reach.total,
            lowest: reach.lowest.map(Fit::ten_thousandths),
            with_one_of_three_best: reach.with_one_of_three_best,
            blocking_pairs: reach.blocking_pairs,
        }
    }
}

impl TryFrom<ReachShape> for Reach {
    type Error = RecordError;

    fn try_from(shape: ReachShape) -> Result<Self, RecordError> {
        Ok(Self {
            served: shape.served,
            total: shape.total,
            lowest: shape.lowest.map(read::fit).transpose()?,
            with_one_of_three_best: shape.with_one_of_three_best,
            blocking_pairs: shape.blocking_pairs,
        })
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
