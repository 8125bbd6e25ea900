//! The payload of a `withdrawal`: somebody takes an application back.

use serde::{Deserialize, Serialize};

use crate::domain::application::Withdrawal;
use crate::domain::id::ApplicationId;
use crate::domain::text::PersonName;
use crate::exchange::packet::PacketError;
use crate::exchange::packet::shape::invalid;

/// A withdrawal as JSON.
#[derive(Serialize, Deserialize)]
pub(in crate::exchange::packet) struct WithdrawalPayload {
    application: String,
    number: u32,
    name: String,
}

impl From<&Withdrawal> for WithdrawalPayload {
    fn from(withdrawal: &Withdrawal) -> Self {
        Self {
            application: withdrawal.application.to_string(),
            number: withdrawal.number,
            name: withdrawal.name.to_string(),
        }
    }
}

impl TryFrom<WithdrawalPayload> for Withdrawal {
    type Error = PacketError;

    fn try_from(payload: WithdrawalPayload) -> Result<Self, Self::Error> {
        Ok(Self {
            application: ApplicationId::parse(&payload.application)
                .map_err(|_| invalid("payload.application"))?,
            number: payload.number,
            name: PersonName::parse(&payload.name).map_err(|_| invalid("payload.name"))?,
        })
    }
}
