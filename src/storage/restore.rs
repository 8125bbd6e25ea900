//! What restoring a backup would do, found out before anything is done.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::once;
use std::sync::Arc;

use serde_json::Value;

use super::backup::{Backup, Fault, LeftOut};
use super::memory::MemoryStore;
use super::migration::{Step, migrate_by};
use super::preferences::Preferences;
use super::record::correction::CorrectedByHand;
use super::record::mapping::RememberedMapping;
use super::record::meta::DataVersion;
use super::record::pairing::PairingOfProgramme;
use super::record::participant::PersonOfProgramme;
use super::record::run::Run;
use super::record::set_aside::SetAside;
use super::record::{RecordError, Recorded};
use super::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};
use crate::domain::application::ReceivedApplication;
use crate::domain::learning::{ExerciseAnswer, Learner, ReadGuide};
use crate::domain::pairing::MyPairing;
use crate::domain::programme::{MyProgramme, Programme};
use crate::domain::questionnaire::MyApplication;
use crate::domain::session::Session;

/// Which of two records with the same key and different words stays when a backup is merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differing {
    /// What is here.
    KeepHere,
    /// What the file has.
    TakeFile,
}

/// How a backup is restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// What is not here is added; nothing is removed.
    Merge(Differing),
    /// Everything here goes, and the file's records take its place.
    Replace,
}

/// How the file's records of one store stand to those that are here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many records of the store the file holds that can be taken.
    pub in_file: usize,
    /// How many records of the store are here.
    pub here: usize,
    /// Those of the file that are not here.
    pub added: usize,
    /// Those that are here just so.
    pub same: usize,
    /// Those that differ.
    pub differing: usize,
    /// Those of the differing that were changed more often in the file than here, where records count it.
    pub later_in_file: usize,
}

/// The stores whose records are counted for people, in the order in which they are shown.
pub fn stores_shown() -> impl Iterator<Item = StoreName> {
    StoreName::ALL
        .into_iter()
        .filter(|store| is_restored(*store) && *store != StoreName::Preferences)
}

/// Whether records of a store are taken out of a backup at all. Those of `meta` are about the database
/// that they stand in, and those of `before` about its last migration.
#[must_use]
pub const fn is_restored(store: StoreName) -> bool {
    !matches!(store, StoreName::Meta | StoreName::Before)
}

/// The records of a backup in the shapes of this release: those of an older one are migrated as a
/// database would be, and what cannot be migrated stands in the store for what is set aside.
///
/// # Errors
/// When the data is that of a newer release.
pub async fn brought_along(
    backup: &mut Backup,
    steps: &[Step],
    to: DataVersion,
) -> Result<(), StorageError> {
    let from = backup.head.data.map(DataVersion);
    if from == Some(to) || steps.is_empty() {
        return Ok(());
    }
    let store = MemoryStore::new();
    let records = std::mem::take(&mut backup.records).into_iter();
    let records = records.filter(|(store, _)| is_restored(*store));
    let puts = records.map(|(store, record)| Change::Put(store, record));
    store
        .commit(from.iter().map(Recorded::put).chain(puts).collect())
        .await?;
    migrate_by(&store, steps, to).await?;
    for name in StoreName::ALL.into_iter().filter(|name| is_restored(*name)) {
        let migrated = store.read_all(name).await?.into_iter();
        backup.records.extend(migrated.map(|record| (name, record)));
    }
    Ok(())
}

/// Whether this release can read a record.
///
/// # Errors
/// When no release wrote it so, or a newer one did.
fn readable(store: StoreName, record: &StoredRecord) -> Result<(), RecordError> {
    fn of<Kept: Recorded>(record: &StoredRecord) -> Result<(), RecordError> {
        Kept::decode(record).map(|_| ())
    }
    match store {
        StoreName::Preferences => of::<Preferences>(record),
        StoreName::Programmes => of::<Programme>(record),
        StoreName::People => of::<PersonOfProgramme>(record),
        StoreName::Runs => of::<Run>(record),
        StoreName::Pairings => of::<PairingOfProgramme>(record),
        StoreName::MyPairings => of::<MyPairing>(record),
        StoreName::Sessions => of::<Session>(record),
        StoreName::SetAside => of::<SetAside>(record),
        StoreName::Mappings => of::<RememberedMapping>(record),
        StoreName::Corrections => of::<CorrectedByHand>(record),
        StoreName::MyProgrammes => of::<MyProgramme>(record),
        StoreName::Learner => of::<Learner>(record),
        StoreName::Guides => of::<ReadGuide>(record),
        StoreName::Exercises => of::<ExerciseAnswer>(record),
        StoreName::MyApplications => of::<MyApplication>(record),
        StoreName::Applications => of::<ReceivedApplication>(record),
        // Nothing of these is restored.
        StoreName::Meta | StoreName::Before => Ok(()),
    }
}

/// Whether two records say the same, however their texts are written.
fn say_the_same(one: &StoredRecord, other: &StoredRecord) -> bool {
    let value = |record: &StoredRecord| serde_json::from_str::<Value>(&record.json).ok();
    one.json == other.json || value(one).is_some_and(|said| Some(said) == value(other))
}

/// The record as it is taken, or why it is left out.
///
/// # Errors
/// When this release cannot read it.
pub fn taken(store: StoreName, record: &StoredRecord) -> Result<StoredRecord, LeftOut> {
    let why = match readable(store, record) {
        Ok(()) => return Ok(record.clone()),
        Err(why) => why,
    };
    Err(LeftOut {
        store: store.as_str().to_owned(),
        key: Some(record.key.clone()),
        fault: match why {
            RecordError::Damaged { why } => Fault::Damaged { why },
            RecordError::Newer { .. } => Fault::Newer,
        },
    })
}

/// What is here: the texts of every record.
pub type Here = BTreeMap<(StoreName, String), String>;

/// A backup beside what is here, record by record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    added: Vec<(StoreName, StoredRecord)>,
    same: Vec<(StoreName, StoredRecord)>,
    differing: Vec<(StoreName, StoredRecord)>,
    counts: BTreeMap<StoreName, Counts>,
}

impl Comparison {
    /// Begins with what is here.
    #[must_use]
    pub fn beside(here: &Here) -> Self {
        let mut counts: BTreeMap<StoreName, Counts> = BTreeMap::new();
        for (store, _) in here.keys().filter(|(store, _)| is_restored(*store)) {
            counts.entry(*store).or_default().here += 1;
        }
        Self {
            counts,
            ..Self::default()
        }
    }

    /// Takes in a record of the file.
    pub fn add(&mut self, here: &Here, store: StoreName, record: StoredRecord) {
        if !is_restored(store) {
            return;
        }
        let counts = self.counts.entry(store).or_default();
        counts.in_file += 1;
        let place = (store, record.key.clone());
        let Some(known) = here.get(&place) else {
            counts.added += 1;
            self.added.push((store, record));
            return;
        };
        let known = StoredRecord {
            key: place.1,
            json: known.clone(),
        };
        if say_the_same(&known, &record) {
            counts.same += 1;
            self.same.push((store, record));
        } else {
            counts.differing += 1;
            if is_later(store, &record, &known) {
                counts.later_in_file += 1;
            }
            self.differing.push((store, record));
        }
    }

    /// How the records of a store stand.
    #[must_use]
    pub fn counts(&self, store: StoreName) -> Counts {
        self.counts.get(&store).copied().unwrap_or_default()
    }

    /// How the records stand that people know of, all together.
    #[must_use]
    pub fn total(&self) -> Counts {
        stores_shown()
            .map(|store| self.counts(store))
            .fold(Counts::default(), |total, counts| Counts {
                in_file: total.in_file + counts.in_file,
                here: total.here + counts.here,
                added: total.added + counts.added,
                same: total.same + counts.same,
                differing: total.differing + counts.differing,
                later_in_file: total.later_in_file + counts.later_in_file,
            })
    }

    /// The changes of one transaction that restore the file in this way, into what it was compared with.
    ///
    /// The choices of this device are never merged: they are taken only where there are none. What goes
    /// is named record by record, so that nothing goes that came later and was shown to nobody.
    #[must_use]
    pub fn changes(&self, way: Way, here: &Here) -> Vec<Change> {
        let put = |(store, record): &(StoreName, StoredRecord)| Change::Put(*store, record.clone());
        let added = self.added.iter();
        match way {
            Way::Merge(Differing::KeepHere) => added.map(put).collect(),
            Way::Merge(Differing::TakeFile) => {
                let differing = self.differing.iter();
                let differing = differing.filter(|(store, _)| *store != StoreName::Preferences);
                added.chain(differing).map(put).collect()
            }
            Way::Replace => {
                let records = added.chain(&self.same).chain(&self.differing);
                let in_file: BTreeSet<(StoreName, &str)> = records
                    .clone()
                    .map(|(store, record)| (*store, record.key.as_str()))
                    .collect();
                let gone = here
                    .keys()
                    .filter(|(store, key)| !in_file.contains(&(*store, key)))
                    .map(|(store, key)| Change::Delete(*store, key.clone()));
                // It belongs to what was here.
                let of_last_migration = once(Change::Clear(StoreName::Before));
                let goes = of_last_migration.chain(gone);
                goes.chain(records.map(put)).collect()
            }
        }
    }
}

/// That every record which these changes touch is as it was when the file was compared.
#[must_use]
pub fn as_compared(changes: &[Change], here: &Arc<Here>) -> Vec<Seen> {
    let changes = changes.iter();
    let restored = changes.filter(|change| is_restored(change.store()));
    let touched = restored.filter_map(|change| Some((change.store(), change.key()?.to_owned())));
    touched
        .map(|place| {
            let here = Arc::clone(here);
            let (store, key) = place.clone();
            Seen::by(store, key, move |found| {
                here.get(&place) == found.map(|found| &found.json)
            })
        })
        .collect()
}

/// Whether a record was changed more often than another with its key. Only sessions count their changes.
fn is_later(store: StoreName, record: &StoredRecord, than: &StoredRecord) -> bool {
    let revision = |record| Session::decode(record).ok().map(|session| session.revision);
    store == StoreName::Sessions && revision(record) > revision(than)
}
