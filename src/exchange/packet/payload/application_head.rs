//! Of the payload of an `application`, what is shown where it is opened: reading it whole weighs much, and is
//! for the coordinator's screen, which takes it or refuses it.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::domain::text::PersonName;
use crate::exchange::packet::shape::invalid;
use crate::exchange::packet::{ApplicationHead, PacketError};

/// The head of an application as JSON.
#[derive(Deserialize)]
pub(in crate::exchange::packet) struct ApplicationHeadPayload {
    name: String,
    #[serde(default)]
    avoid: Option<Vec<IgnoredAny>>,
}

impl TryFrom<ApplicationHeadPayload> for ApplicationHead {
    type Error = PacketError;

    fn try_from(payload: ApplicationHeadPayload) -> Result<Self, Self::Error> {
        Ok(Self {
            name: PersonName::parse(&payload.name).map_err(|_| invalid("payload.name"))?,
            names_people: payload.avoid.is_some_and(|people| !people.is_empty()),
        })
    }
}
