//! Reading a backup step by step, so that a large one never holds the browser up, with a bound on
//! everything.

mod cursor;
mod fields;

use std::collections::BTreeSet;

use super::{
    Backup, BackupError, BackupHead, Fault, LeftOut, MOST_BYTES, MOST_RECORD_BYTES, MOST_RECORDS,
};
use crate::storage::store::{StoreName, StoredRecord};
use cursor::{Cursor, Trouble};
use fields::Fields;

/// The longest key or name that a report shows, in characters.
const SHOWN: usize = 80;
/// The most unknown stores that are named.
const NAMED: usize = 20;
/// Where the reader stands.
enum Place {
    /// Among the fields of the file.
    Fields,
    /// Among the stores.
    Stores,
    /// Among the records of a store.
    Records(StoreName),
    /// Behind the last brace.
    End,
}

/// Reads a backup in steps.
pub struct BackupReader {
    cursor: Cursor,
    place: Place,
    fields: Fields,
    keys: BTreeSet<(StoreName, String)>,
    records: Vec<(StoreName, StoredRecord)>,
    left_out: Vec<LeftOut>,
    unknown_stores: Vec<String>,
    read: usize,
}

/// Reads a whole backup at once.
///
/// # Errors
/// When it is none, or one that this release cannot take; see [`BackupError`].
pub fn read_all(bytes: Vec<u8>) -> Result<Backup, BackupError> {
    let mut reader = BackupReader::new(bytes)?;
    while reader.step(usize::MAX)? {}
    reader.finish()
}

impl BackupReader {
    /// Looks at the beginning of a file.
    ///
    /// # Errors
    /// When it is too large, or no JSON object.
    pub fn new(bytes: Vec<u8>) -> Result<Self, BackupError> {
        if bytes.len() > MOST_BYTES {
            return Err(BackupError::TooLarge);
        }
        let mut cursor = Cursor::new(bytes);
        match cursor.peek() {
            None => return Err(BackupError::Empty),
            Some(b'{') => cursor.enter(),
            Some(_) => return Err(BackupError::Foreign),
        }
        Ok(Self {
            cursor,
            place: Place::Fields,
            fields: Fields::default(),
            keys: BTreeSet::new(),
            records: Vec::new(),
            left_out: Vec::new(),
            unknown_stores: Vec::new(),
            read: 0,
        })
    }

    /// How much of the file is read, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.cursor.share()
    }

    /// Reads at most so many records more, and says whether there is more to read.
    ///
    /// # Errors
    /// When nothing of the file can be taken.
    pub fn step(&mut self, records: usize) -> Result<bool, BackupError> {
        for _ in 0..records {
            match self.place {
                Place::Fields => self.field()?,
                Place::Stores => self.store()?,
                Place::Records(store) => self.record(store)?,
                Place::End => return Ok(false),
            }
        }
        Ok(!matches!(self.place, Place::End))
    }

    /// What the file held.
    ///
    /// # Errors
    /// When a field is missing.
    pub fn finish(self) -> Result<Backup, BackupError> {
        let missing = |field| BackupError::Invalid { field };
        let fields = self.fields;
        for field in ["version", "data", "stores"] {
            if !fields.seen.contains(field) {
                return Err(missing(field));
            }
        }
        Ok(Backup {
            head: BackupHead {
                data: fields.data,
                made: fields.made.ok_or(missing("made"))?,
                made_by: fields.made_by.ok_or(missing("made_by"))?,
                release: fields.release,
                space: fields.space.ok_or(missing("space"))?,
            },
            records: self.records,
            left_out: self.left_out,
            unknown_stores: self.unknown_stores,
        })
    }

    /// An error of the JSON itself. Before the file said that it is a backup, it may be anything.
    fn broken(&self, trouble: Trouble) -> BackupError {
        match trouble {
            _ if !self.fields.seen.contains("format") => BackupError::Foreign,
            Trouble::CutShort => BackupError::CutShort,
            Trouble::Broken | Trouble::WrongType => BackupError::Damaged,
        }
    }

    fn store(&mut self) -> Result<(), BackupError> {
        if !self.next(b'}')? {
            self.place = Place::Fields;
            self.cursor.leave();
            return Ok(());
        }
        let name = self.name()?;
        match StoreName::ALL
            .into_iter()
            .find(|store| store.as_str() == name)
        {
            Some(store) if self.cursor.peek() == Some(b'[') => {
                self.cursor.enter();
                self.place = Place::Records(store);
                Ok(())
            }
            Some(store) => {
                self.leave_out(store, None, Fault::NotAList);
                self.skip()
            }
            None => {
                if self.unknown_stores.len() < NAMED {
                    self.unknown_stores.push(shortened(&name));
                }
                self.skip()
            }
        }
    }

    fn record(&mut self, store: StoreName) -> Result<(), BackupError> {
        if !self.next(b']')? {
            self.place = Place::Stores;
            self.cursor.leave();
            return Ok(());
        }
        self.read += 1;
        if self.read > MOST_RECORDS {
            return Err(BackupError::TooMany);
        }
        match self.cursor.value::<(String, String)>() {
            Ok((key, json)) => {
                let bytes = key.len() + json.len();
                if bytes > MOST_RECORD_BYTES {
                    self.leave_out(store, Some(&key), Fault::TooLarge);
                } else if self.keys.insert((store, key.clone())) {
                    self.records.push((store, StoredRecord { key, json }));
                } else {
                    self.leave_out(store, Some(&key), Fault::Repeated);
                }
                Ok(())
            }
            Err(Trouble::CutShort) => Err(self.broken(Trouble::CutShort)),
            // It may be JSON of another kind, or hold bytes that are no text; if it can be passed over,
            // the others are read on.
            Err(_) => {
                self.leave_out(store, None, Fault::NotARecord);
                self.skip()
            }
        }
    }

    fn leave_out(&mut self, store: StoreName, key: Option<&str>, fault: Fault) {
        self.left_out.push(LeftOut {
            store: store.as_str().to_owned(),
            key: key.map(shortened),
            fault,
        });
    }

    /// Moves to the next item, or behind the bracket that closes them all.
    fn next(&mut self, close: u8) -> Result<bool, BackupError> {
        self.cursor
            .next_item(close)
            .map_err(|trouble| self.broken(trouble))
    }

    /// A name with its colon.
    fn name(&mut self) -> Result<String, BackupError> {
        self.cursor.name().map_err(|trouble| self.broken(trouble))
    }

    fn value<T: serde::de::DeserializeOwned>(
        &mut self,
        invalid: BackupError,
    ) -> Result<T, BackupError> {
        match self.cursor.value() {
            Ok(value) => Ok(value),
            Err(Trouble::WrongType) => Err(invalid),
            Err(trouble) => Err(self.broken(trouble)),
        }
    }

    fn skip(&mut self) -> Result<(), BackupError> {
        match self.cursor.value::<serde::de::IgnoredAny>() {
            Ok(_) => Ok(()),
            Err(trouble) => Err(self.broken(trouble)),
        }
    }
}

/// A name or a key as a report shows it.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
