//! The shapes in which values are kept. A released shape never changes: a change adds a version, a
//! migration, a fixture and a test together. `docs/formats/storage.md` describes them.

pub mod application;
pub mod basis;
pub mod check_in;
pub mod correction;
pub mod earlier_run;
pub mod exercise_answer;
pub(crate) mod json;
pub mod last_backup;
pub mod learner;
pub mod mapping;
pub mod meta;
pub mod my_application;
pub mod my_pairing;
pub mod my_programme;
pub mod my_reflection;
pub mod pairing;
pub mod participant;
pub mod preferences;
pub mod private_note;
pub mod programme;
pub(crate) mod read;
pub mod read_guide;
pub mod run;
pub mod session;
pub mod set_aside;
pub(crate) mod shape;
pub mod shared_item;
pub mod tie;
pub mod wishes;

use std::fmt;

use super::store::{Change, Seen, StoreName, StoredRecord};

/// A value that is kept as a record of one store.
pub trait Recorded: Sized {
    /// Where its records are kept.
    const STORE: StoreName;

    /// The key of its record, unique within the store.
    fn key(&self) -> &str;

    /// The record.
    fn encode(&self) -> StoredRecord;

    /// The value of a record.
    ///
    /// # Errors
    /// When the record is damaged or was written by a newer release.
    fn decode(record: &StoredRecord) -> Result<Self, RecordError>;

    /// The change that keeps the value.
    fn put(&self) -> Change {
        Change::Put(Self::STORE, self.encode())
    }

    /// That the value's record is as this value says.
    fn seen(&self) -> Seen
    where
        Self: Clone + PartialEq + 'static,
    {
        let value = self.clone();
        Seen::by(Self::STORE, self.key(), move |found| {
            let found = found.map(Self::decode);
            found.is_some_and(|found| found.as_ref() == Ok(&value))
        })
    }

    /// The change that removes the value's record.
    fn delete(&self) -> Change {
        Change::Delete(Self::STORE, self.key().to_owned())
    }
}

/// Why a record could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It is not what any release wrote.
    Damaged {
        /// Which part, and what is wrong with it.
        why: String,
    },
    /// A newer release wrote it.
    Newer {
        /// The record's version.
        version: u32,
    },
}

impl RecordError {
    /// A damaged part and what is wrong with it.
    pub(crate) fn damaged(part: &str, why: impl fmt::Display) -> Self {
        Self::Damaged {
            why: format!("{part}: {why}"),
        }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged { why } => write!(formatter, "the record is damaged ({why})"),
            Self::Newer { version } => {
                write!(
                    formatter,
                    "the record was written by a newer release (version {version})"
                )
            }
        }
    }
}

impl std::error::Error for RecordError {}
