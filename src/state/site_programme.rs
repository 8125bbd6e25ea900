//! The programme that a site belongs to, as `programme.json` beside the app says it.

use crate::browser::fetch::{self, Fetched};
use crate::domain::programme::{GENERAL_PROGRAMME, MyProgramme, ProgrammeCard};
use crate::exchange::packet::{
    MOST_BYTES, SiteCardError, SiteProgrammeError, check_site_programme, read_site_card,
    read_site_programme,
};

/// What lies beside the app under this name.
const FILE: &str = "programme.json";

type ReadSite = fn(&[u8], &str) -> Result<MyProgramme, SiteProgrammeError>;

/// The file as it was fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SiteFile {
    /// There is none, it could not be had, or it was not asked for yet.
    #[default]
    Missing,
    /// Its bytes.
    Found(Vec<u8>),
    /// It is larger than it may be.
    TooLarge,
}

/// Which programme a site belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SiteProgramme {
    /// None but the general one.
    #[default]
    General,
    /// An organisation's own.
    Own(Box<MyProgramme>),
    /// What the file says cannot be used; the general programme stands in.
    Broken(SiteProgrammeError),
}

impl SiteFile {
    /// Fetches the file.
    pub async fn fetch() -> Self {
        match fetch::latest(FILE, MOST_BYTES).await {
            // Many hosts answer with a page of their own where there is no file.
            Fetched::Bytes(bytes) if begins_a_page(&bytes) => Self::Missing,
            Fetched::Bytes(bytes) => Self::Found(bytes),
            Fetched::TooLarge => Self::TooLarge,
            Fetched::Nothing => Self::Missing,
        }
    }

    /// Of what the file says, the card that Home shows; none for the general programme.
    ///
    /// # Errors
    /// When the file cannot be used.
    pub fn card(&self, language: &str) -> Result<Option<ProgrammeCard>, SiteCardError> {
        let card = match self {
            Self::Missing => return Ok(None),
            Self::TooLarge => return Err(SiteCardError { line: None }),
            Self::Found(bytes) => read_site_card(bytes, language)?,
        };
        Ok(Some(card).filter(|card| card.id.as_str() != GENERAL_PROGRAMME))
    }

    /// What the file says, in the reader's language where it has it. Questions of its own are taken as they
    /// stand.
    pub fn programme(&self, language: &str) -> SiteProgramme {
        self.read_by(read_site_programme, language)
    }

    /// The same, for the coordinator: its own questions are checked too.
    pub fn checked(&self, language: &str) -> SiteProgramme {
        self.read_by(check_site_programme, language)
    }

    fn read_by(&self, read: ReadSite, language: &str) -> SiteProgramme {
        let read = match self {
            Self::Missing => return SiteProgramme::General,
            Self::TooLarge => Err(SiteProgrammeError::TooLarge),
            Self::Found(bytes) => read(bytes, language),
        };
        match read {
            Ok(programme) if programme.id.as_str() == GENERAL_PROGRAMME => SiteProgramme::General,
            Ok(programme) => SiteProgramme::Own(Box::new(programme)),
            Err(error) => SiteProgramme::Broken(error),
        }
    }
}

fn begins_a_page(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    start.first() == Some(&b'<')
}
