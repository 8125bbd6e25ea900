//! The payload of an `answer`: a participant says yes or no to a proposed pairing.

use serde::{Deserialize, Serialize};

use crate::domain::id::PairingId;
use crate::domain::text::PersonName;
use crate::exchange::packet::shape::invalid;
use crate::exchange::packet::{PacketError, PairingAnswer, Reply, date};

use super::side::SideShape;

/// An answer as JSON.
#[derive(Serialize, Deserialize)]
pub(in crate::exchange::packet) struct AnswerPayload {
    #[serde(rename = "pairing")]
    pairing: String,
    #[serde(rename = "side")]
    side: SideShape,
    #[serde(rename = "name")]
    name: String,
    #[serde(rename = "answer")]
    answer: ReplyShape,
    #[serde(rename = "answered")]
    answered: String,
}

/// Yes or no as JSON.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum ReplyShape {
    #[serde(rename = "yes")]
    Yes,
    #[serde(rename = "no")]
    No,
}

impl From<&PairingAnswer> for AnswerPayload {
    fn from(answer: &PairingAnswer) -> Self {
        Self {
            pairing: answer.pairing.to_string(),
            side: answer.side.into(),
            name: answer.name.to_string(),
            answer: match answer.reply {
                Reply::Yes => ReplyShape::Yes,
                Reply::No => ReplyShape::No,
            },
            answered: date::write(answer.answered_on),
        }
    }
}

impl TryFrom<AnswerPayload> for PairingAnswer {
    type Error = PacketError;

    fn try_from(payload: AnswerPayload) -> Result<Self, Self::Error> {
        Ok(Self {
            pairing: PairingId::parse(&payload.pairing).map_err(|_| invalid("payload.pairing"))?,
            side: payload.side.into(),
            name: PersonName::parse(&payload.name).map_err(|_| invalid("payload.name"))?,
            reply: match payload.answer {
                ReplyShape::Yes => Reply::Yes,
                ReplyShape::No => Reply::No,
            },
            answered_on: date::parse(&payload.answered)
                .ok_or_else(|| invalid("payload.answered"))?,
        })
    }
}
