//! The payload of a `pairing`: whom somebody is paired with, and why.

use serde::{Deserialize, Serialize};

use crate::domain::id::PairingId;
use crate::domain::pairing::PartnerCard;
use crate::domain::text::{EmailAddress, LevelName, PersonName, ShortText, TextError};
use crate::exchange::packet::shape::invalid;
use crate::exchange::packet::{MOST_REASONS, PacketError, PairingHandout};

use super::coordinator::CoordinatorShape;
use super::reason::{self, ReasonShape};
use super::side::SideShape;

/// A handed out pairing as JSON. What is not known is left out.
#[derive(Serialize, Deserialize)]
pub(in crate::exchange::packet) struct PairingPayload {
    #[serde(rename = "pairing")]
    pairing: String,
    #[serde(rename = "side")]
    side: SideShape,
    #[serde(rename = "name")]
    name: String,
    #[serde(rename = "partner")]
    partner: PartnerShape,
    #[serde(
        rename = "coordinator",
        default,
        skip_serializing_if = "CoordinatorShape::is_empty"
    )]
    coordinator: CoordinatorShape,
    #[serde(rename = "reasons", default)]
    reasons: Vec<ReasonShape>,
}

/// The partner as JSON.
#[derive(Serialize, Deserialize)]
struct PartnerShape {
    #[serde(rename = "name")]
    name: String,
    #[serde(rename = "email", default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(rename = "level", default, skip_serializing_if = "Option::is_none")]
    level: Option<String>,
    #[serde(rename = "unit", default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(rename = "job_title", default, skip_serializing_if = "Option::is_none")]
    job_title: Option<String>,
}

impl From<&PairingHandout> for PairingPayload {
    fn from(handout: &PairingHandout) -> Self {
        let partner = &handout.partner;
        Self {
            pairing: handout.pairing.to_string(),
            side: handout.side.into(),
            name: handout.name.to_string(),
            partner: PartnerShape {
                name: partner.name.to_string(),
                email: partner.email.as_ref().map(ToString::to_string),
                level: partner.level.as_ref().map(ToString::to_string),
                unit: partner.unit.as_ref().map(ToString::to_string),
                job_title: partner.job_title.as_ref().map(ToString::to_string),
            },
            coordinator: CoordinatorShape::of(
                handout.coordinator.as_ref(),
                handout.coordinator_email.as_ref(),
            ),
            reasons: handout
                .reasons
                .iter()
                .take(MOST_REASONS)
                .map(ReasonShape::from)
                .collect(),
        }
    }
}

/// Reads a field that may be left out.
fn known<T>(
    text: Option<String>,
    parse: impl FnOnce(&str) -> Result<T, TextError>,
    what: &str,
) -> Result<Option<T>, PacketError> {
    text.map(|text| parse(&text).map_err(|_| invalid(what)))
        .transpose()
}

impl TryFrom<PartnerShape> for PartnerCard {
    type Error = PacketError;

    fn try_from(shape: PartnerShape) -> Result<Self, Self::Error> {
        Ok(Self {
            name: PersonName::parse(&shape.name).map_err(|_| invalid("payload.partner.name"))?,
            email: known(shape.email, EmailAddress::parse, "payload.partner.email")?,
            level: known(shape.level, LevelName::parse, "payload.partner.level")?,
            unit: known(shape.unit, ShortText::parse, "payload.partner.unit")?,
            job_title: known(
                shape.job_title,
                ShortText::parse,
                "payload.partner.job_title",
            )?,
        })
    }
}

impl TryFrom<PairingPayload> for PairingHandout {
    type Error = PacketError;

    fn try_from(payload: PairingPayload) -> Result<Self, Self::Error> {
        let CoordinatorShape { name, email } = payload.coordinator;
        Ok(Self {
            pairing: PairingId::parse(&payload.pairing).map_err(|_| invalid("payload.pairing"))?,
            side: payload.side.into(),
            name: PersonName::parse(&payload.name).map_err(|_| invalid("payload.name"))?,
            partner: payload.partner.try_into()?,
            coordinator: known(name, PersonName::parse, "payload.coordinator.name")?,
            coordinator_email: known(email, EmailAddress::parse, "payload.coordinator.email")?,
            reasons: reason::read_all(payload.reasons)?,
        })
    }
}
