//! The payload of a `help`: somebody asks something of the coordinator, without a reason.

use serde::{Deserialize, Serialize};

use crate::domain::check_in::{HelpRequest, Wish};
use crate::domain::id::PairingId;
use crate::domain::text::PersonName;
use crate::exchange::packet::shape::invalid;
use crate::exchange::packet::{PacketError, date};

use super::side::SideShape;

/// What is asked, as JSON.
#[derive(Serialize, Deserialize)]
pub(in crate::exchange::packet) struct HelpPayload {
    pairing: String,
    side: SideShape,
    name: String,
    wish: String,
    asked: String,
}

impl From<&HelpRequest> for HelpPayload {
    fn from(request: &HelpRequest) -> Self {
        Self {
            pairing: request.pairing.to_string(),
            side: request.side.into(),
            name: request.name.to_string(),
            wish: request.wish.as_str().to_owned(),
            asked: date::write(request.asked_on),
        }
    }
}

impl TryFrom<HelpPayload> for HelpRequest {
    type Error = PacketError;

    fn try_from(payload: HelpPayload) -> Result<Self, Self::Error> {
        Ok(Self {
            pairing: PairingId::parse(&payload.pairing).map_err(|_| invalid("payload.pairing"))?,
            side: payload.side.into(),
            name: PersonName::parse(&payload.name).map_err(|_| invalid("payload.name"))?,
            wish: Wish::named(&payload.wish).ok_or_else(|| invalid("payload.wish"))?,
            asked_on: date::parse(&payload.asked).ok_or_else(|| invalid("payload.asked"))?,
        })
    }
}
