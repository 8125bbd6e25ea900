//! Somebody as a partner sees them.

use serde::{Deserialize, Serialize};

use crate::domain::pairing::PartnerCard;
use crate::domain::text::{EmailAddress, LevelName, PersonName, ShortText};
use crate::storage::record::{RecordError, read};

/// A partner's card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PartnerCardShape {
    name: String,
    email: Option<String>,
    level: Option<String>,
    unit: Option<String>,
    job_title: Option<String>,
}

impl From<&PartnerCard> for PartnerCardShape {
    fn from(card: &PartnerCard) -> Self {
        Self {
            name: card.name.to_string(),
            email: card.email.as_ref().map(ToString::to_string),
            level: card.level.as_ref().map(ToString::to_string),
            unit: card.unit.as_ref().map(ToString::to_string),
            job_title: card.job_title.as_ref().map(ToString::to_string),
        }
    }
}

impl TryFrom<PartnerCardShape> for PartnerCard {
    type Error = RecordError;

    fn try_from(shape: PartnerCardShape) -> Result<Self, RecordError> {
        Ok(Self {
            name: read::text("name", &shape.name, PersonName::parse)?,
            email: read::optional("email", shape.email.as_ref(), EmailAddress::parse)?,
            level: read::optional("level", shape.level.as_ref(), LevelName::parse)?,
            unit: read::optional("unit", shape.unit.as_ref(), ShortText::parse)?,
            job_title: read::optional("job_title", shape.job_title.as_ref(), ShortText::parse)?,
        })
    }
}
