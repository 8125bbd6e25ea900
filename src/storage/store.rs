//! What every store can do.

use std::fmt;

/// The object stores of a database. They are created once, all together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StoreName {
    /// The database's own version and the like.
    Meta,
    /// Language, theme and other choices of this device.
    Preferences,
    /// Programmes that are coordinated on this device.
    Programmes,
    /// Participants of those programmes.
    People,
    /// The last matching run of each programme.
    Runs,
    /// Pairings as the coordinator holds them.
    Pairings,
    /// Pairings as a participant holds them.
    MyPairings,
    /// Sessions of those pairings.
    Sessions,
}

impl StoreName {
    /// Every store.
    pub const ALL: [Self; 8] = [
        Self::Meta,
        Self::Preferences,
        Self::Programmes,
        Self::People,
        Self::Runs,
        Self::Pairings,
        Self::MyPairings,
        Self::Sessions,
    ];

    /// The name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Preferences => "preferences",
            Self::Programmes => "programmes",
            Self::People => "people",
            Self::Runs => "runs",
            Self::Pairings => "pairings",
            Self::MyPairings => "my-pairings",
            Self::Sessions => "sessions",
        }
    }
}

/// A record as it is kept: a key, and JSON text that says its own version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredRecord {
    /// Unique within its store.
    pub key: String,
    /// The record.
    pub json: String,
}

/// One change of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Adds a record or replaces the one with the same key.
    Put(StoreName, StoredRecord),
    /// Removes a record, if it is there.
    Delete(StoreName, String),
    /// Removes every record of a store.
    Clear(StoreName),
}

/// Why a store could not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser has no IndexedDB, or refuses it.
    Unavailable,
    /// The disk or the site's share of it is full; nothing of the transaction was kept.
    Full,
    /// The database was written by a newer release; it was left as it was.
    NewerVersion,
    /// Another tab holds an older version open.
    Blocked,
    /// Anything else, as the browser put it; nothing of the transaction was kept.
    Failed(String),
}

impl fmt::Display for StorageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable => formatter.write_str("this browser refuses to keep data"),
            Self::Full => formatter.write_str("there is no room left"),
            Self::NewerVersion => formatter.write_str("the data was written by a newer release"),
            Self::Blocked => formatter.write_str("another tab holds the data open"),
            Self::Failed(reason) => write!(formatter, "the browser said: {reason}"),
        }
    }
}

impl std::error::Error for StorageError {}

/// A place that keeps records. A commit is all or nothing, and is kept once it returns `Ok`.
#[expect(async_fn_in_trait, reason = "every store lives on one thread")]
pub trait Store {
    /// Reads every record of a store, ordered by key.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn read_all(&self, store: StoreName) -> Result<Vec<StoredRecord>, StorageError>;

    /// Reads one record.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn read(&self, store: StoreName, key: &str)
    -> Result<Option<StoredRecord>, StorageError>;

    /// Makes all changes in one transaction, in order.
    ///
    /// # Errors
    /// When nothing of the transaction was kept.
    async fn commit(&self, changes: Vec<Change>) -> Result<(), StorageError>;
}
