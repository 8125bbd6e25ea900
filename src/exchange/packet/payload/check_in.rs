//! The payload of a `check-in`: what somebody answered on the way, with or without a name.

use serde::{Deserialize, Serialize};

use crate::domain::check_in::CheckInReport;
use crate::domain::id::{CheckInId, CheckInName, PairingId};
use crate::domain::text::PersonName;
use crate::exchange::packet::PacketError;
use crate::exchange::packet::shape::invalid;
use crate::storage::record::shape::given::{AnswersShape, answers, answers_shape};

use super::side::SideShape;

/// A check-in as JSON. What is not told is left out.
#[derive(Serialize, Deserialize)]
pub(in crate::exchange::packet) struct CheckInPayload {
    id: String,
    check_in: String,
    side: SideShape,
    weeks: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pairing: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    answers: AnswersShape,
}

impl From<&CheckInReport> for CheckInPayload {
    fn from(report: &CheckInReport) -> Self {
        Self {
            id: report.id.to_string(),
            check_in: report.which.to_string(),
            side: report.side.into(),
            weeks: report.weeks,
            pairing: report.pairing.as_ref().map(ToString::to_string),
            name: report.name.as_ref().map(ToString::to_string),
            answers: answers_shape(&report.answers),
        }
    }
}

impl TryFrom<CheckInPayload> for CheckInReport {
    type Error = PacketError;

    fn try_from(payload: CheckInPayload) -> Result<Self, Self::Error> {
        let given = answers(payload.answers).ok_or_else(|| invalid("payload.answers"))?;
        let said = given.said(true);
        if said.len() != given.len() {
            return Err(invalid("payload.answers"));
        }
        let weeks = Some(payload.weeks).filter(|weeks| *weeks <= Self::MOST_WEEKS);
        let pairing = payload.pairing.map(|id| PairingId::parse(&id)).transpose();
        let name = payload
            .name
            .map(|name| PersonName::parse(&name))
            .transpose();
        Ok(Self {
            id: CheckInId::parse(&payload.id).map_err(|_| invalid("payload.id"))?,
            which: CheckInName::parse(&payload.check_in)
                .map_err(|_| invalid("payload.check_in"))?,
            side: payload.side.into(),
            weeks: weeks.ok_or_else(|| invalid("payload.weeks"))?,
            pairing: pairing.map_err(|_| invalid("payload.pairing"))?,
            name: name.map_err(|_| invalid("payload.name"))?,
            answers: said,
        })
    }
}
