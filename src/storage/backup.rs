//! A backup: everything of one database in one file. `docs/formats/backup.md` describes it.
//!
//! The app writes one, and so does the plain page that stands in for an app that has stopped. Records
//! travel as the texts that are kept, so a damaged one travels too, and reading the file does not yet
//! say whether this release understands what is in it.

mod error;
mod head;
mod private;
mod read;
mod write;

pub use error::{BackupError, Fault, LeftOut};
pub use head::{BackupHead, MadeBy};
pub use private::{is_private, without_private};
pub use read::{BackupReader, read_all};
pub use write::{BackupWriter, file_name};

use super::store::{StoreName, StoredRecord};

/// What every backup says it is.
pub const FORMAT: &str = "turnabout-backup";
/// The version that this release writes, and the highest that it reads.
pub const VERSION: u64 = 1;

/// The largest file that is read: 256 MiB.
pub const MOST_BYTES: usize = 256 * 1024 * 1024;
/// The most records that are read.
pub const MOST_RECORDS: usize = 1_000_000;
/// The largest record that is read, with its key: 4 MiB.
pub const MOST_RECORD_BYTES: usize = 4 * 1024 * 1024;

/// What a file held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// What the file says of itself.
    pub head: BackupHead,
    /// The records of stores that this release knows, in the file's order, each key once in its store.
    pub records: Vec<(StoreName, StoredRecord)>,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// The stores that this release does not know; nothing of them is taken.
    pub unknown_stores: Vec<String>,
}
