//! Why a file is not taken as a backup, and why a part of one is left out.

use std::fmt;

/// Why nothing of a file is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Nothing but white space.
    Empty,
    /// Larger than a backup can be.
    TooLarge,
    /// More records than a backup can have.
    TooMany,
    /// It ends in the middle.
    CutShort,
    /// It lost or changed something on its way: broken JSON, or nested past every bound.
    Damaged,
    /// Something else.
    Foreign,
    /// A packet, which belongs on another screen.
    Packet,
    /// A newer release made it: the file's version or that of the data in it is higher.
    Newer,
    /// A field of it is missing, of the wrong type or out of bounds.
    Invalid {
        /// The field.
        field: &'static str,
    },
}

impl fmt::Display for BackupError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("there is nothing in it"),
            Self::TooLarge => formatter.write_str("it is too large"),
            Self::TooMany => formatter.write_str("it holds too many records"),
            Self::CutShort => formatter.write_str("it ends in the middle"),
            Self::Damaged => formatter.write_str("it was damaged on its way"),
            Self::Foreign => formatter.write_str("it is not a backup"),
            Self::Packet => formatter.write_str("it is a packet and not a backup"),
            Self::Newer => formatter.write_str("it was made by a newer release"),
            Self::Invalid { field } => write!(formatter, "its field {field} is not valid"),
        }
    }
}

impl std::error::Error for BackupError {}

/// A part of a backup that is not taken. It costs none of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The store in which it stands.
    pub store: String,
    /// The record's key, shortened when it is long; none where none can be read.
    pub key: Option<String>,
    /// Why.
    pub fault: Fault,
}

/// What is wrong with a part of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The store is not a list of records.
    NotAList,
    /// It is not a key and a text.
    NotARecord,
    /// It is larger than a record can be.
    TooLarge,
    /// Its key stood in the store before; the first record was taken.
    Repeated,
    /// No release wrote it like that.
    Damaged {
        /// Which part, and what is wrong with it.
        why: String,
    },
    /// A newer release wrote it.
    Newer,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAList => formatter.write_str("it is not a list of records"),
            Self::NotARecord => formatter.write_str("it is not a key and a text"),
            Self::TooLarge => formatter.write_str("it is too large"),
            Self::Repeated => formatter.write_str("its key stands there twice"),
            Self::Damaged { why } => write!(formatter, "it is damaged ({why})"),
            Self::Newer => formatter.write_str("a newer release wrote it"),
        }
    }
}
