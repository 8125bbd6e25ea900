//! The choices of this device: one record.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::json::{Version, from_stored, older_than, to_stored};
use super::shape::choice::ThemeShape;
use super::{RecordError, Recorded, read};
use crate::domain::id::{PairingId, ProgrammeId};
use crate::storage::preferences::Preferences;
use crate::storage::store::{StoreName, StoredRecord};

/// The key of the only record.
pub const KEY: &str = "device";

/// The newest version.
const NEWEST: u32 = 2;

/// Version 2 of the preferences.
#[derive(Serialize, Deserialize)]
struct PreferencesRecord {
    v: Version<2>,
    language: Option<String>,
    theme: ThemeShape,
    programme: Option<String>,
    pairing: Option<String>,
    my_programme: Option<String>,
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
            my_programme: self.my_programme.as_ref().map(ToString::to_string),
        };
        to_stored(KEY, &shape)
    }

    fn decode(record: &StoredRecord) -> Result<Self, RecordError> {
        let shape: PreferencesRecord = from_stored(record, NEWEST)?;
        Ok(Self {
            language: shape.language,
            theme: shape.theme.into(),
            programme: read::optional("programme", shape.programme.as_ref(), ProgrammeId::parse)?,
            pairing: read::optional("pairing", shape.pairing.as_ref(), PairingId::parse)?,
            my_programme: read::optional(
                "my_programme",
                shape.my_programme.as_ref(),
                ProgrammeId::parse,
            )?,
        })
    }
}

/// A record of version 1 in the shape of version 2, which knows of the participant's programme; `None`
/// when it has that shape already.
///
/// # Errors
/// When no release wrote it so.
pub fn from_version_1(record: &StoredRecord) -> Result<Option<StoredRecord>, RecordError> {
    #[derive(Deserialize)]
    struct Version1<'a> {
        #[serde(borrow)]
        language: &'a RawValue,
        #[serde(borrow)]
        theme: &'a RawValue,
        #[serde(borrow)]
        programme: &'a RawValue,
        #[serde(borrow)]
        pairing: &'a RawValue,
    }
    if !older_than(record, 2, NEWEST)? {
        return Ok(None);
    }
    let old: Version1 =
        serde_json::from_str(&record.json).map_err(|error| RecordError::damaged("text", error))?;
    let json = format!(
        r#"{{"v":2,"language":{},"theme":{},"programme":{},"pairing":{},"my_programme":null}}"#,
        old.language, old.theme, old.programme, old.pairing
    );
    Ok(Some(StoredRecord {
        key: record.key.clone(),
        json,
    }))
}
