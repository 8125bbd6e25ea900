//! A `programme` packet, and the programme of a site: the same document, named `programme.json`.

use std::fmt;

use crate::domain::id::ProgrammeId;
use crate::domain::programme::MyProgramme;
use crate::domain::text::ShortText;
use crate::exchange::questionnaire::own;

use super::payload::read_programme;
use super::place::{Fault, Misplaced, Place};
use super::shape::{FORMAT, PROGRAMME, VERSION};
use super::{MOST_BYTES, date};

/// Why the programme of a site cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiteProgrammeError {
    /// Larger than a packet can be.
    TooLarge,
    /// Not text in UTF-8.
    NotText,
    /// Of a newer release.
    Newer,
    /// Wrong at one place.
    Wrong(Misplaced),
}

impl fmt::Display for SiteProgrammeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(formatter, "it is larger than {MOST_BYTES} bytes"),
            Self::NotText => formatter.write_str("it is not text in UTF-8"),
            Self::Newer => formatter.write_str("it was made for a newer release"),
            Self::Wrong(misplaced) => misplaced.fmt(formatter),
        }
    }
}

impl std::error::Error for SiteProgrammeError {}

impl From<Misplaced> for SiteProgrammeError {
    fn from(misplaced: Misplaced) -> Self {
        Self::Wrong(misplaced)
    }
}

/// Reads the file that says which programme a site belongs to, in the reader's language where the file
/// has it.
///
/// # Errors
/// When it cannot be used. Nothing is ever read in part.
pub fn read_site_programme(
    bytes: &[u8],
    language: &str,
) -> Result<MyProgramme, SiteProgrammeError> {
    if bytes.len() > MOST_BYTES {
        return Err(SiteProgrammeError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| SiteProgrammeError::NotText)?;
    // UTF-16 with Latin letters only is valid UTF-8 full of NUL bytes.
    if text.contains('\0') {
        return Err(SiteProgrammeError::NotText);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole = Place::of(text)?;
    let fields = whole.fields()?;
    let format = fields.needed("format")?;
    if format.text()? != FORMAT {
        return Err(format.wrong(Fault::Unfit).into());
    }
    let version = fields.needed("version")?;
    match version.number(Some)? {
        version if version == u64::from(VERSION) => {}
        0 => return Err(version.wrong(Fault::Unfit).into()),
        _ => return Err(SiteProgrammeError::Newer),
    }
    let kind = fields.needed("kind")?;
    if kind.text()? != PROGRAMME {
        return Err(kind.wrong(Fault::Unfit).into());
    }
    Ok(read(text, language)?)
}

/// The same, and its own questions are checked too: who wrote the file by hand is told what is wrong with
/// them, as with everything else.
///
/// # Errors
/// As [`read_site_programme`], or where its questions cannot be asked.
pub fn check_site_programme(
    bytes: &[u8],
    language: &str,
) -> Result<MyProgramme, SiteProgrammeError> {
    let programme = read_site_programme(bytes, language)?;
    let text = std::str::from_utf8(bytes).map_err(|_| SiteProgrammeError::NotText)?;
    let whole = Place::of(text.strip_prefix('\u{feff}').unwrap_or(text))?;
    let payload = whole.fields()?.needed("payload")?.fields()?;
    if let Some(place) = payload.known("questionnaire")? {
        own::languages_at(place).map_err(|error| *error.at)?;
    }
    Ok(programme)
}

/// Reads a whole document whose kind is known. Questions of its own are taken as they stand.
pub(super) fn read(text: &str, language: &str) -> Result<MyProgramme, Misplaced> {
    let whole = Place::of(text)?;
    let fields = whole.fields()?;
    for name in ["format", "version", "kind"] {
        fields.needed(name)?;
    }
    let programme = fields.needed("programme")?.fields()?;
    let created = fields.needed("created")?;
    let payload = read_programme(fields.needed("payload")?, language)?;
    let name = programme.needed("name")?.parse(ShortText::parse)?;
    Ok(MyProgramme {
        id: programme.needed("id")?.parse(ProgrammeId::parse)?,
        name: payload.name.unwrap_or(name),
        details: payload.details,
        made_on: created.parse(|text| date::parse(text).ok_or(()))?,
    })
}

/// The general programme, which ships with the app, as its file has it in a language.
#[must_use]
pub fn general_programme(language: &str) -> Option<MyProgramme> {
    read(include_str!("../../../public/programme.json"), language).ok()
}
