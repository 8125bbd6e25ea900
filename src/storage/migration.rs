//! From the shapes of an older release to those of this one.
//!
//! A migration cannot run while IndexedDB opens a database, so it runs afterwards, in one ordinary
//! transaction: either all of it is kept or the data stays as it was. Records as they were stand in the
//! store `before` until the next migration, and a record that no release wrote is set aside.
//!
//! Every step may meet records that are of its newer version already, and leaves them: data whose own
//! version is not known is migrated from the first.

use super::record::meta::{self, DataVersion};
use super::record::set_aside::SetAside;
use super::record::{RecordError, Recorded, preferences, programme};
use super::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};

/// One step: from one data version to the next.
#[derive(Clone, Copy)]
pub struct Step {
    /// The version that it begins with; it ends with the next one.
    pub from: DataVersion,
    /// What becomes of the records of each store that it changes.
    pub stores: &'static [(StoreName, MigrateRecord)],
}

/// A record in the newer shape; `None` when it has that shape already.
///
/// # Errors
/// When no release wrote it so.
pub type MigrateRecord = fn(&StoredRecord) -> Result<Option<StoredRecord>, RecordError>;

/// How often it is begun anew when other tabs do the same.
const TRIES: usize = 3;

/// Every step, oldest first.
pub const STEPS: &[Step] = &[Step {
    from: DataVersion(1),
    stores: &[
        (StoreName::Preferences, preferences::from_version_1),
        (StoreName::Programmes, programme::from_version_1),
    ],
}];

/// What migrating came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Migrated {
    /// How many records have a newer shape.
    pub changed: usize,
    /// How many could not be understood and were set aside.
    pub set_aside: usize,
}

/// Brings a store's data to the present version.
///
/// # Errors
/// [`StorageError::NewerVersion`] when a newer release wrote the data; nothing is read or changed then.
/// Any other reason leaves the data as it was.
pub async fn migrate(store: &dyn Store) -> Result<Migrated, StorageError> {
    migrate_by(store, STEPS, DataVersion::CURRENT).await
}

/// Brings a store's data to the version `to` by these steps.
///
/// # Errors
/// As for [`migrate`].
pub async fn migrate_by(
    store: &dyn Store,
    steps: &[Step],
    to: DataVersion,
) -> Result<Migrated, StorageError> {
    for _ in 1..TRIES {
        match try_migrate(store, steps, to).await {
            // Another tab was quicker; what it left is looked at anew.
            Err(StorageError::ChangedElsewhere) => {}
            outcome => return outcome,
        }
    }
    try_migrate(store, steps, to).await
}

async fn try_migrate(
    store: &dyn Store,
    steps: &[Step],
    to: DataVersion,
) -> Result<Migrated, StorageError> {
    let mut changes = Vec::new();
    let said = store.read(StoreName::Meta, meta::KEY).await?;
    let as_read = said.clone();
    let version_as_read = Seen::by(StoreName::Meta, meta::KEY, move |found| {
        found == as_read.as_ref()
    });
    let from = match said {
        None => DataVersion::FIRST,
        Some(record) => match DataVersion::decode(&record) {
            Ok(version) if version == to => return Ok(Migrated::default()),
            Ok(version) if version < to => version,
            Ok(_) | Err(RecordError::Newer { .. }) => return Err(StorageError::NewerVersion),
            Err(why) => {
                changes.extend(SetAside::moving(StoreName::Meta, record, &why));
                DataVersion::FIRST
            }
        },
    };
    let steps: Vec<&Step> = steps.iter().filter(|step| step.from >= from).collect();
    let mut outcome = Migrated::default();
    if !steps.is_empty() {
        changes.push(Change::Clear(StoreName::Before));
    }
    for name in StoreName::ALL {
        let of_store: Vec<MigrateRecord> = steps
            .iter()
            .flat_map(|step| step.stores)
            .filter(|(store, _)| *store == name)
            .map(|(_, migrate)| *migrate)
            .collect();
        if of_store.is_empty() {
            continue;
        }
        for record in store.read_all(name).await? {
            match through(&of_store, &record) {
                Ok(None) => {}
                Ok(Some(newer)) => {
                    outcome.changed += 1;
                    changes.push(before(from, name, record));
                    changes.push(Change::Put(name, newer));
                }
                // Whoever wrote it knows more than this release; it is left alone.
                Err(RecordError::Newer { .. }) => {}
                Err(why) => {
                    outcome.set_aside += 1;
                    changes.extend(SetAside::moving(name, record, &why));
                }
            }
        }
    }
    changes.push(to.put());
    store.commit_if(vec![version_as_read], changes).await?;
    Ok(outcome)
}

/// The record after all steps; `None` when none of them changed it.
fn through(
    steps: &[MigrateRecord],
    record: &StoredRecord,
) -> Result<Option<StoredRecord>, RecordError> {
    let mut newest = None;
    for step in steps {
        if let Some(newer) = step(newest.as_ref().unwrap_or(record))? {
            newest = Some(newer);
        }
    }
    Ok(newest)
}

/// The change that keeps a record as it was.
fn before(version: DataVersion, store: StoreName, record: StoredRecord) -> Change {
    let key = format!("{}/{}/{}", version.0, store.as_str(), record.key);
    Change::Put(
        StoreName::Before,
        StoredRecord {
            key,
            json: record.json,
        },
    )
}
