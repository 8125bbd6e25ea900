//! The choices of this device: one record.

use serde::{Deserialize, Serialize};

use super::json::{Version, from_stored, to_stored};
use super::shape::choice::ThemeShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::{PairingId, ProgrammeId};
use crate::storage::preferences::Preferences;
use crate::storage::store::{StoreName, StoredRecord};

/// The key of the only record.
pub const KEY: &str = "device";

/// Version 1 of the preferences.
#[derive(Serialize, Deserialize)]
struct PreferencesRecord {
    v: Version<1>,
    language: Option<String>,
    theme: ThemeShape,
    programme: Option<String>,
    pairing: Option<String>,
}

impl Recorded for Preferences {
    const STORE: StoreName = StoreName::Preferences;

    fn key(&self) -> &str {
        KEY
    }

    fn encode(&self) -> StoredRecord {
        let shape = PreferencesRecord {
            v: Version,
            language: self.language.clone(),
            theme: self.theme.into(),
            programme: self.programme.as_ref().map(ToString::to_string),
            pairing: self.pairing.as_ref().map(ToString::to_string),
        };
        to_stored(KEY, &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: PreferencesRecord = from_stored(record, 1)?;
        Ok(Self {
            language: shape.language,
            theme: shape.theme.into(),
            programme: read::optional("programme", shape.programme.as_ref(), ProgrammeId::parse)?,
            pairing: read::optional("pairing", shape.pairing.as_ref(), PairingId::parse)?,
        })
    }
}
