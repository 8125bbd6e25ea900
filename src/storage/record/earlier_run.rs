//! Runs before the last one, as evidence: what they rested on, and the pairs that they gave.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::basis::{Basis, BasisShape};
use super::json::{Version, from_stored, to_stored};
use super::run::Run;
use super::shape::choice::SideShape;
use super::shape::run::SurveyShape;
use super::shape::settings::SettingsShape;
use super::shape::time::DayShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::{ParticipantId, ProgrammeId};
use crate::domain::matching::{Fit, Settings, Survey};
use crate::domain::participant::Side;
use crate::storage::store::{StoreName, StoredRecord};

/// How many of them are kept for each programme; the oldest goes first.
pub const MOST_EARLIER: u32 = 5;

/// A run before the last one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierRun {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// The how-manieth run of the programme it was, from 1.
    pub number: u32,
    /// The day of the run.
    pub day: NaiveDate,
    /// The digest of the people and of what a run rests on of the programme.
    pub inputs: String,
    /// The settings as they were used.
    pub settings: Settings,
    /// What it rested on besides; `None` for a run of a release that did not keep it.
    pub basis: Option<Basis>,
    /// What the choice looked like from everybody's own place; `None` in the same way.
    pub survey: Option<Survey>,
    /// The pairs, with their fits.
    pub pairs: Vec<(ParticipantId, ParticipantId, Fit)>,
    /// Who was left, on which side.
    pub unmatched: Vec<(ParticipantId, Side)>,
    key: String,
}

impl From<&Run> for EarlierRun {
    fn from(run: &Run) -> Self {
        let proposals = run.proposals.iter();
        let unmatched = run.unmatched.iter();
        Self {
            programme: run.programme.clone(),
            number: run.number,
            day: run.day,
            inputs: run.inputs.clone(),
            settings: run.settings.clone(),
            basis: run.basis.clone(),
            survey: run.survey,
            pairs: proposals
                .map(|pair| (pair.mentor.clone(), pair.mentee.clone(), pair.fit))
                .collect(),
            unmatched: unmatched
                .map(|one| (one.participant.clone(), one.side))
                .collect(),
            key: key_of(&run.programme, run.number),
        }
    }
}

/// The key of an earlier run.
#[must_use]
pub fn key_of(programme: &ProgrammeId, number: u32) -> String {
    format!("{programme}/{number}")
}

/// Version 1 of an earlier run.
#[derive(Serialize, Deserialize)]
struct EarlierRunRecord {
    v: Version<1>,
    programme: String,
    number: u32,
    day: DayShape,
    inputs: String,
    settings: SettingsShape,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    basis: Option<BasisShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    survey: Option<SurveyShape>,
    pairs: Vec<(String, String, u16)>,
    unmatched: Vec<(String, SideShape)>,
}

impl Recorded for EarlierRun {
    const STORE: StoreName = StoreName::EarlierRuns;

    fn key(&self) -> &str {
        &self.key
    }

    fn encode(&self) -> StoredRecord {
        let pair = |(mentor, mentee, fit): &(ParticipantId, ParticipantId, Fit)| {
            (
                mentor.to_string(),
                mentee.to_string(),
                fit.ten_thousandths(),
            )
        };
        let left = |(who, side): &(ParticipantId, Side)| (who.to_string(), (*side).into());
        let shape = EarlierRunRecord {
            v: Version,
            programme: self.programme.to_string(),
            number: self.number,
            day: self.day.into(),
            inputs: self.inputs.clone(),
            settings: (&self.settings).into(),
            basis: self.basis.as_ref().map(Into::into),
            survey: self.survey.map(Into::into),
            pairs: self.pairs.iter().map(pair).collect(),
            unmatched: self.unmatched.iter().map(left).collect(),
        };
        to_stored(self.key(), &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: EarlierRunRecord = from_stored(record, 1)?;
        let programme = read::text("programme", &shape.programme, ProgrammeId::parse)?;
        let key = key_of(&programme, shape.number);
        if key != record.key {
            return Err(RecordError::damaged("number", "it belongs to another key"));
        }
        let id = |part: &str, text: &str| read::text(part, text, ParticipantId::parse);
        let pair = |(mentor, mentee, fit): (String, String, u16)| {
            Ok((
                id("mentor", &mentor)?,
                id("mentee", &mentee)?,
                read::fit(fit)?,
            ))
        };
        let left = |(who, side): (String, SideShape)| Ok((id("participant", &who)?, side.into()));
        Ok(Self {
            programme,
            number: shape.number,
            day: shape.day.try_into()?,
            inputs: shape.inputs,
            settings: shape.settings.try_into()?,
            basis: shape.basis.as_ref().map(Basis::try_from).transpose()?,
            survey: shape.survey.map(Into::into),
            pairs: shape
                .pairs
                .into_iter()
                .map(pair)
                .collect::<Result<_, _>>()?,
            unmatched: shape
                .unmatched
                .into_iter()
                .map(left)
                .collect::<Result<_, _>>()?,
            key,
        })
    }
}
