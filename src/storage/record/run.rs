//! The last matching run of each programme, kept as evidence of how its pairs came about.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::basis::{Basis, BasisShape};
use super::json::{Version, check_key, from_stored, to_stored};
use super::shape::by_criterion::PointsShape;
use super::shape::reason::SharedReasonShape;
use super::shape::run::{DecisionShape, ReachShape, RuleShape, SurveyShape, UnmatchedShape};
use super::shape::settings::SettingsShape;
use super::shape::time::DayShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::matching::{
    Criterion, Fit, Points, Proposal, Reach, Rule, Settings, Survey, Unmatched,
};
use crate::domain::pairing::SharedReason;
use crate::storage::store::{StoreName, StoredRecord};

/// A run, with what the coordinator has decided since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// The how-manieth run of the programme it is, from 1.
    pub number: u32,
    /// The day of the run.
    pub day: NaiveDate,
    /// The digest of the people and of what a run rests on of the programme.
    pub inputs: String,
    /// The settings as they were used.
    pub settings: Settings,
    /// What it rests on besides; `None` for a run of a release that did not keep it.
    pub basis: Option<Basis>,
    /// What the choice, without the locked pairs, looks like from everybody's own place; `None` in the same way.
    pub survey: Option<Survey>,
    /// What the best total would have been, when something else was wanted.
    pub best_total: Option<Reach>,
    /// The proposed pairs.
    pub proposals: Vec<RunProposal>,
    /// Who is left without a partner, and why.
    pub unmatched: Vec<Unmatched>,
    /// How many pairs the rules permitted.
    pub permitted: u64,
    /// How many pairs were considered.
    pub considered: u64,
}

/// A proposal of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunProposal {
    /// The junior one.
    pub mentor: ParticipantId,
    /// The senior one.
    pub mentee: ParticipantId,
    /// How well they fit.
    pub fit: Fit,
    /// The points of every criterion that played a part, in the order of the criteria.
    pub points: Vec<(Criterion, Points)>,
    /// The rules that could not tell, because an answer is missing.
    pub unknown_rules: Vec<Rule>,
    /// Why these two, as both may read it.
    pub reasons: Vec<SharedReason>,
    /// What the coordinator has decided.
    pub decision: Decision,
}

/// What the coordinator has decided about a proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    #[default]
    Undecided,
    /// It has become a pairing.
    Approved,
}

impl From<Proposal> for RunProposal {
    /// A proposal fresh from a run: nothing is decided.
    fn from(proposal: Proposal) -> Self {
        let Proposal {
            mentor,
            mentee,
            assessment,
            is_locked: _,
            bars: _,
        } = proposal;
        let points = assessment.points.iter();
        let points = points.map(|one| (one.criterion, one.points)).collect();
        Self {
            mentor,
            mentee,
            fit: assessment.fit,
            points,
            unknown_rules: assessment.unknown_rules,
            reasons: assessment.shared_reasons,
            decision: Decision::Undecided,
        }
    }
}

/// Version 1 of a run.
#[derive(Serialize, Deserialize)]
struct RunRecord {
    v: Version<1>,
    programme: String,
    #[serde(default = "first", skip_serializing_if = "is_first")]
    number: u32,
    day: DayShape,
    inputs: String,
    settings: SettingsShape,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    basis: Option<BasisShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    survey: Option<SurveyShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    best_total: Option<ReachShape>,
    proposals: Vec<ProposalShape>,
    unmatched: Vec<UnmatchedShape>,
    permitted: u64,
    considered: u64,
}

/// The number of a run of a release that did not count them.
const fn first() -> u32 {
    1
}

fn is_first(number: &u32) -> bool {
    *number == first()
}

#[derive(Serialize, Deserialize)]
struct ProposalShape {
    mentor: String,
    mentee: String,
    fit: u16,
    points: PointsShape,
    unknown_rules: Vec<RuleShape>,
    reasons: Vec<SharedReasonShape>,
    decision: DecisionShape,
}

impl Recorded for Run {
    const STORE: StoreName = StoreName::Runs;

    fn key(&self) -> &str {
        self.programme.as_str()
    }

    fn encode(&self) -> StoredRecord {
        let shape = RunRecord {
            v: Version,
            programme: self.programme.to_string(),
            number: self.number,
            day: self.day.into(),
            inputs: self.inputs.clone(),
            settings: (&self.settings).into(),
            basis: self.basis.as_ref().map(Into::into),
            survey: self.survey.map(Into::into),
            best_total: self.best_total.map(Into::into),
            proposals: self.proposals.iter().map(Into::into).collect(),
            unmatched: self.unmatched.iter().map(Into::into).collect(),
            permitted: self.permitted,
            considered: self.considered,
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: RunRecord = from_stored(record, 1)?;
        check_key(record, &shape.programme)?;
        Ok(Self {
            programme: read::text("programme", &shape.programme, ProgrammeId::parse)?,
            number: shape.number,
            day: shape.day.try_into()?,
            inputs: shape.inputs,
            settings: shape.settings.try_into()?,
            basis: shape.basis.as_ref().map(Basis::try_from).transpose()?,
            survey: shape.survey.map(Into::into),
            best_total: shape.best_total.map(Reach::try_from).transpose()?,
            proposals: read::all(shape.proposals)?,
            unmatched: read::all(shape.unmatched)?,
            permitted: shape.permitted,
            considered: shape.considered,
        })
    }
}

impl From<&RunProposal> for ProposalShape {
    fn from(proposal: &RunProposal) -> Self {
        Self {
            mentor: proposal.mentor.to_string(),
            mentee: proposal.mentee.to_string(),
            fit: proposal.fit.ten_thousandths(),
            points: proposal.points.as_slice().into(),
            unknown_rules: proposal.unknown_rules.iter().map(|r| (*r).into()).collect(),
            reasons: proposal.reasons.iter().map(Into::into).collect(),
            decision: proposal.decision.into(),
        }
    }
}

impl TryFrom<ProposalShape> for RunProposal {
    type Error = RecordError;

    fn try_from(shape: ProposalShape) -> Result<Self, RecordError> {
        Ok(Self {
            mentor: read::text("mentor", &shape.mentor, ParticipantId::parse)?,
            mentee: read::text("mentee", &shape.mentee, ParticipantId::parse)?,
            fit: read::fit(shape.fit)?,
            points: shape.points.try_into()?,
            unknown_rules: shape.unknown_rules.into_iter().map(Into::into).collect(),
            reasons: read::all(shape.reasons)?,
            decision: shape.decision.into(),
        })
    }
}
