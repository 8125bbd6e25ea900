//! What every store can do.

use std::fmt;
use std::pin::Pin;

/// The version of the database's layout. The version of the records is
/// [`DataVersion`](super::record::meta::DataVersion).
///
/// 1 had the stores up to `sessions`, 2 all but the three of the guides and the two of applications, 3 all but
/// the latter, 4 all but the five of what two people keep together, 5 all but the two of wishes and earlier runs,
/// 6 has all of [`StoreName::ALL`]. A layout only ever adds stores.
pub const LAYOUT: u32 = 6;

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
    /// Runs before the last one.
    EarlierRuns,
    /// Which pairs the coordinator wants together or apart.
    Wishes,
    /// Pairings as the coordinator holds them.
    Pairings,
    /// Pairings as a participant holds them.
    MyPairings,
    /// Sessions as releases kept them before the two of a pair kept them together. What is in it is taken over
    /// when the app starts.
    Sessions,
    /// What the two of those pairings keep together, a record for each thing.
    Together,
    /// How far this device and the partner's know each other's writes, a record for each pairing.
    Ties,
    /// Notes that never leave this device.
    PrivateNotes,
    /// What the holder of this device looked back on after sessions.
    Reflections,
    /// What they answered in check-ins, and asked of the coordinator.
    CheckIns,
    /// Programmes in which the holder of this device takes part.
    MyProgrammes,
    /// What the columns of sign-up sheets mean, as the coordinator said it.
    Mappings,
    /// Which answers of participants the coordinator has corrected by hand.
    Corrections,
    /// Who reads the guides on this device, and for which role.
    Learner,
    /// How far they are with each guide.
    Guides,
    /// What they wrote at the exercises.
    Exercises,
    /// What they have answered in the questionnaires, and sent.
    MyApplications,
    /// Applications that the coordinator has taken in.
    Applications,
    /// Records that could not be read, with the reason.
    SetAside,
    /// Records as they were before the last migration.
    Before,
}

impl StoreName {
    /// Every store.
    pub const ALL: [Self; 25] = [
        Self::Meta,
        Self::Preferences,
        Self::Programmes,
        Self::People,
        Self::Runs,
        Self::EarlierRuns,
        Self::Wishes,
        Self::Pairings,
        Self::MyPairings,
        Self::Sessions,
        Self::Together,
        Self::Ties,
        Self::PrivateNotes,
        Self::Reflections,
        Self::CheckIns,
        Self::MyProgrammes,
        Self::Mappings,
        Self::Corrections,
        Self::Learner,
        Self::Guides,
        Self::Exercises,
        Self::MyApplications,
        Self::Applications,
        Self::SetAside,
        Self::Before,
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
            Self::EarlierRuns => "earlier-runs",
            Self::Wishes => "wishes",
            Self::Pairings => "pairings",
            Self::MyPairings => "my-pairings",
            Self::Sessions => "sessions",
            Self::Together => "together",
            Self::Ties => "ties",
            Self::PrivateNotes => "private-notes",
            Self::Reflections => "reflections",
            Self::CheckIns => "check-ins",
            Self::MyProgrammes => "my-programmes",
            Self::Mappings => "mappings",
            Self::Corrections => "corrections",
            Self::Learner => "learner",
            Self::Guides => "guides",
            Self::Exercises => "exercises",
            Self::MyApplications => "my-applications",
            Self::Applications => "applications",
            Self::SetAside => "set-aside",
            Self::Before => "before",
        }
    }

    /// The store with a name; none when there is none.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|store| store.as_str() == name)
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

impl Change {
    /// The store that it is made in.
    #[must_use]
    pub const fn store(&self) -> StoreName {
        match self {
            Self::Put(store, _) | Self::Delete(store, _) | Self::Clear(store) => *store,
        }
    }

    /// The key of the one record that it is about; none when it is about all of a store.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Put(_, record) => Some(&record.key),
            Self::Delete(_, key) => Some(key),
            Self::Clear(_) => None,
        }
    }
}

/// A record as the writer last saw it. A commit that names it is refused when it has changed since,
/// for instance in another tab.
pub struct Seen {
    /// Where it is kept.
    pub store: StoreName,
    /// Under which key.
    pub key: String,
    is_same: Box<IsSame>,
}

/// Whether what is kept is what was seen; it is given `None` when there is no such record.
type IsSame = dyn Fn(Option<&StoredRecord>) -> bool;

impl Seen {
    /// A record that passes a test; it is given `None` when there is no such record.
    pub fn by(
        store: StoreName,
        key: impl Into<String>,
        is_same: impl Fn(Option<&StoredRecord>) -> bool + 'static,
    ) -> Self {
        Self {
            store,
            key: key.into(),
            is_same: Box::new(is_same),
        }
    }

    /// There was no record under the key.
    pub fn nothing(store: StoreName, key: impl Into<String>) -> Self {
        Self::by(store, key, |found| found.is_none())
    }

    /// Whether what is kept is still what was seen.
    #[must_use]
    pub fn is_still(&self, found: Option<&StoredRecord>) -> bool {
        (self.is_same)(found)
    }
}

impl fmt::Debug for Seen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.store.as_str();
        write!(formatter, "Seen({name}, {})", self.key)
    }
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
    /// A record is no longer as the writer saw it; nothing of the transaction was kept.
    ChangedElsewhere,
    /// The connection was closed because another tab erased the data or brought a newer release.
    Closed,
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
            Self::ChangedElsewhere => formatter.write_str("it was changed in another tab"),
            Self::Closed => formatter.write_str("another tab erased or updated the data"),
            Self::Failed(reason) => write!(formatter, "the browser said: {reason}"),
        }
    }
}

impl std::error::Error for StorageError {}

/// What a store is at work on. It is boxed, so that a program holds each kind of work once and not at every
/// place that waits for it.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = Result<T, StorageError>> + 'a>>;

/// A place that keeps records. A commit is all or nothing, and is kept once it returns `Ok`.
pub trait Store {
    /// Reads every record of a store, ordered by key.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn read_all(&self, store: StoreName) -> Work<'_, Vec<StoredRecord>>;

    /// Reads one record.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn read<'a>(&'a self, store: StoreName, key: &'a str) -> Work<'a, Option<StoredRecord>>;

    /// Reads every record of several stores as they are at one moment: what is committed meanwhile is in
    /// all of them or in none. Each is ordered by key.
    ///
    /// # Errors
    /// When one of them cannot be read.
    fn read_stores<'a>(
        &'a self,
        stores: &'a [StoreName],
    ) -> Work<'a, Vec<(StoreName, Vec<StoredRecord>)>>;

    /// Makes all changes in one transaction, in order, provided that every record named is still as it
    /// was seen: the look and the changes are one transaction too.
    ///
    /// # Errors
    /// [`StorageError::ChangedElsewhere`] when a record is no longer as it was seen, or another reason;
    /// nothing of the transaction was kept.
    fn commit_if(&self, seen: Vec<Seen>, changes: Vec<Change>) -> Work<'_, ()>;

    /// Makes all changes in one transaction, in order, whatever was there.
    ///
    /// # Errors
    /// When nothing of the transaction was kept.
    fn commit(&self, changes: Vec<Change>) -> Work<'_, ()> {
        self.commit_if(Vec::new(), changes)
    }
}
