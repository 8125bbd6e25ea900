//! Of the programme of a site, what a participant's Home shows: its name and its coordinator.
//!
//! The whole file is read where it can be mended ([`super::read_site_programme`]), and there every fault is
//! told with its field. Here a fault is told by its line, because reading with places weighs 10 kB more.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::MOST_BYTES;
use super::shape::{FORMAT, PROGRAMME, VERSION};
use crate::domain::id::ProgrammeId;
use crate::domain::programme::{ProgrammeCard, SessionPlan};
use crate::domain::text::{EmailAddress, PersonName, ShortText};

/// Why a site's programme cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteCardError {
    /// The line, counted from 1; none where it is no matter of one line.
    pub line: Option<usize>,
}

#[derive(Deserialize)]
struct Whole {
    format: String,
    version: u64,
    kind: String,
    programme: Programme,
    payload: Payload,
}

#[derive(Deserialize)]
struct Programme {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct Payload {
    coordinator: Option<Coordinator>,
    texts: Option<BTreeMap<String, Texts>>,
}

#[derive(Deserialize)]
struct Coordinator {
    name: Option<String>,
    email: Option<String>,
}

#[derive(Deserialize)]
struct Texts {
    name: Option<String>,
}

/// Reads the card of a site's programme, with its name in a language where the file has it.
///
/// # Errors
/// When it cannot be used; what the card does not hold is not looked at.
pub fn read_site_card(bytes: &[u8], language: &str) -> Result<ProgrammeCard, SiteCardError> {
    let nowhere = SiteCardError { line: None };
    if bytes.len() > MOST_BYTES {
        return Err(nowhere);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let whole: Whole = serde_json::from_slice(bytes).map_err(|error| SiteCardError {
        line: Some(error.line()),
    })?;
    if whole.format != FORMAT || whole.version != u64::from(VERSION) || whole.kind != PROGRAMME {
        return Err(nowhere);
    }
    let mut texts = whole.payload.texts.unwrap_or_default();
    let translated = texts.remove(language).and_then(|texts| texts.name);
    let name = translated.as_deref().unwrap_or(&whole.programme.name);
    let (who, email) = match &whole.payload.coordinator {
        Some(Coordinator { name, email }) => (name.as_deref(), email.as_deref()),
        None => (None, None),
    };
    let card = || {
        Some(ProgrammeCard {
            id: ProgrammeId::parse(&whole.programme.id).ok()?,
            name: ShortText::parse(name).ok()?,
            coordinator: match who {
                Some(who) => Some(PersonName::parse(who).ok()?),
                None => None,
            },
            coordinator_email: match email {
                Some(email) => Some(EmailAddress::parse(email).ok()?),
                None => None,
            },
            sessions: SessionPlan::default(),
        })
    };
    card().ok_or(nowhere)
}
