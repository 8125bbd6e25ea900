//! The fields of a backup before and after its stores.

use std::collections::BTreeSet;

use super::{BackupReader, Place};
use crate::storage::backup::head::{parse_moment, parse_space};
use crate::storage::backup::{BackupError, FORMAT, MadeBy, VERSION};
use crate::storage::record::meta::DataVersion;

/// The longest text of a field before the stores, in bytes.
const FIELD: usize = 200;
/// What a packet says it is.
const PACKET: &str = "turnabout-packet";

/// What the fields before and after the stores said so far.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) seen: BTreeSet<&'static str>,
    pub(super) data: Option<u32>,
    pub(super) made: Option<chrono::DateTime<chrono::Utc>>,
    pub(super) made_by: Option<MadeBy>,
    pub(super) release: Option<String>,
    pub(super) space: Option<crate::storage::name::Space>,
}

impl BackupReader {
    /// Reads one field, or the end of them.
    pub(super) fn field(&mut self) -> Result<(), BackupError> {
        if !self.next(b'}')? {
            if !self.fields.seen.contains("format") {
                return Err(BackupError::Foreign);
            }
            self.place = Place::End;
            return match self.cursor.peek() {
                None => Ok(()),
                Some(_) => Err(BackupError::Damaged),
            };
        }
        let name = self.name()?;
        let known = [
            "format", "version", "data", "made", "made_by", "release", "space", "stores",
        ]
        .into_iter()
        .find(|known| *known == name);
        let Some(known) = known else {
            // Fields that this release does not name are ignored within a version.
            return self.skip();
        };
        if known != "format" && !self.fields.seen.contains("format") {
            return Err(BackupError::Foreign);
        }
        if !self.fields.seen.insert(known) {
            return Err(BackupError::Damaged);
        }
        self.known_field(known)
    }

    fn known_field(&mut self, name: &'static str) -> Result<(), BackupError> {
        let invalid = BackupError::Invalid { field: name };
        match name {
            "format" => match self.text(invalid) {
                Ok(format) if format == FORMAT => {}
                Ok(format) if format == PACKET => return Err(BackupError::Packet),
                _ => return Err(BackupError::Foreign),
            },
            "version" => match self.value::<u64>(invalid.clone())? {
                0 => return Err(invalid),
                version if version > VERSION => return Err(BackupError::Newer),
                _ => {}
            },
            "data" => match self.value::<Option<u32>>(invalid.clone())? {
                Some(0) => return Err(invalid),
                Some(data) if DataVersion(data) > DataVersion::CURRENT => {
                    return Err(BackupError::Newer);
                }
                data => self.fields.data = data,
            },
            "made" => {
                let made = parse_moment(&self.text(invalid.clone())?);
                self.fields.made = Some(made.ok_or(invalid)?);
            }
            "made_by" => {
                let made_by = MadeBy::parse(&self.text(invalid.clone())?);
                self.fields.made_by = Some(made_by.ok_or(invalid)?);
            }
            "release" => {
                let release = self.value::<Option<String>>(invalid.clone())?;
                if release.as_ref().is_some_and(|text| text.len() > FIELD) {
                    return Err(invalid);
                }
                self.fields.release = release;
            }
            "space" => {
                let space = parse_space(&self.text(invalid.clone())?);
                self.fields.space = Some(space.ok_or(invalid)?);
            }
            _ => {
                if self.cursor.peek() != Some(b'{') {
                    return Err(invalid);
                }
                self.cursor.enter();
                self.place = Place::Stores;
            }
        }
        Ok(())
    }

    fn text(&mut self, invalid: BackupError) -> Result<String, BackupError> {
        let text = self.value::<String>(invalid.clone())?;
        if text.len() > FIELD {
            Err(invalid)
        } else {
            Ok(text)
        }
    }
}
