//! What restoring a backup would do, found out before anything is done.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::once;
use std::sync::Arc;

use serde_json::Value;

use super::backup::{Backup, Fault, LeftOut, is_private};
use super::memory::MemoryStore;
use super::migration::{Step, migrate_by};
use super::preferences::Preferences;
use super::record::check_in::KeptCheckIn;
use super::record::correction::CorrectedByHand;
use super::record::json::older_than;
use super::record::mapping::RememberedMapping;
use super::record::meta::DataVersion;
use super::record::pairing::PairingOfProgramme;
use super::record::participant::PersonOfProgramme;
use super::record::set_aside::SetAside;
use super::record::shared_item::{self, SharedItem};
use super::record::{RecordError, Recorded};
use super::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};
use crate::domain::application::ReceivedApplication;
use crate::domain::id::WriterId;
use crate::domain::learning::{ExerciseAnswer, Learner, ReadGuide};
use crate::domain::pair::{PrivateNote, Tie};
use crate::domain::pairing::MyPairing;
use crate::domain::programme::{MyProgramme, Programme};
use crate::domain::questionnaire::MyApplication;
use crate::domain::reflection::MyReflection;
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
    /// Those that differ, of which one stays.
    pub differing: usize,
    /// Those that differ and are brought together when a backup is merged, so that nothing is lost.
    pub joined: usize,
    /// Those of the differing that were changed more often in the file than here, where records count it.
    pub later_in_file: usize,
}

/// The stores whose records are counted for people, in the order in which they are shown.
pub fn stores_shown() -> impl Iterator<Item = StoreName> {
    StoreName::ALL
        .into_iter()
        .filter(|store| !matches!(store, StoreName::Preferences | StoreName::Ties))
        .filter(|store| is_restored(*store))
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
        // A run can be made again, and one that cannot be understood counts as none: to read all that belongs to
        // matching would cost this program a tenth of what it may weigh.
        StoreName::Runs | StoreName::EarlierRuns | StoreName::Wishes => {
            older_than(record, 1, 1).map(drop)
        }
        StoreName::Pairings => of::<PairingOfProgramme>(record),
        StoreName::MyPairings => of::<MyPairing>(record),
        StoreName::Sessions => of::<Session>(record),
        StoreName::Together => of::<SharedItem>(record),
        StoreName::Ties => of::<Tie>(record),
        StoreName::PrivateNotes => of::<PrivateNote>(record),
        StoreName::SetAside => of::<SetAside>(record),
        StoreName::Mappings => of::<RememberedMapping>(record),
        StoreName::Corrections => of::<CorrectedByHand>(record),
        StoreName::MyProgrammes => of::<MyProgramme>(record),
        StoreName::Learner => of::<Learner>(record),
        StoreName::Guides => of::<ReadGuide>(record),
        StoreName::Exercises => of::<ExerciseAnswer>(record),
        StoreName::MyApplications => of::<MyApplication>(record),
        StoreName::Applications => of::<ReceivedApplication>(record),
        StoreName::Reflections => of::<MyReflection>(record),
        StoreName::CheckIns => of::<KeptCheckIn>(record),
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

/// What becomes of the private notes that are here when everything is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateHere {
    /// There are none.
    None,
    /// They stay: the file has none.
    Stay,
    /// The file's take their place.
    Go,
}

/// A backup beside what is here, record by record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    added: Vec<(StoreName, StoredRecord)>,
    same: Vec<(StoreName, StoredRecord)>,
    differing: Vec<(StoreName, StoredRecord)>,
    /// What a pair keeps together and is here too, but says something else, as the file has it.
    joined: Vec<(StoreName, StoredRecord)>,
    /// The pairings of which something that they keep together could not be taken out of the file.
    incomplete: BTreeSet<String>,
    /// Whether the file holds anything private.
    has_private: bool,
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
        self.has_private |= matches!(store, StoreName::PrivateNotes | StoreName::Reflections)
            && is_private(store, &record);
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
        } else if can_join(store, &known) {
            counts.joined += 1;
            self.joined.push((store, record));
        } else {
            counts.differing += 1;
            if is_later(store, &record, &known) {
                counts.later_in_file += 1;
            }
            self.differing.push((store, record));
        }
    }

    /// Takes in what of the file could not be taken.
    pub fn add_left_out(&mut self, left_out: &[LeftOut]) {
        let together = StoreName::Together.as_str();
        for part in left_out.iter().filter(|part| part.store == together) {
            let pairing = part.key.as_deref().and_then(shared_item::named);
            self.incomplete
                .extend(pairing.map(|(pairing, _)| pairing.to_string()));
        }
    }

    /// What becomes of the private notes that are here when everything is replaced.
    #[must_use]
    pub fn private_here(&self, here: &Here) -> PrivateHere {
        match (private_of(here).next(), self.has_private) {
            (None, _) => PrivateHere::None,
            (Some(_), false) => PrivateHere::Stay,
            (Some(_), true) => PrivateHere::Go,
        }
    }

    /// How many records stay here when everything is replaced.
    #[must_use]
    pub fn staying(&self, here: &Here) -> usize {
        match self.private_here(here) {
            PrivateHere::Stay => private_of(here).count(),
            PrivateHere::None | PrivateHere::Go => 0,
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
                joined: total.joined + counts.joined,
                later_in_file: total.later_in_file + counts.later_in_file,
            })
    }

    /// The changes of one transaction that restore the file in this way, into what it was compared with.
    ///
    /// The choices of this device are never merged: they are taken only where there are none. What goes
    /// is named record by record, so that nothing goes that came later and was shown to nobody. What a pair keeps
    /// together is brought together item by item, and this device goes on with it under the name `writer`.
    #[must_use]
    pub fn changes(&self, way: Way, here: &Here, writer: &WriterId) -> Vec<Change> {
        match way {
            Way::Merge(differing) => self.merging(differing, here, writer),
            Way::Replace => self.replacing(here, writer),
        }
    }

    fn merging(&self, differing: Differing, here: &Here, writer: &WriterId) -> Vec<Change> {
        let is_plain = |(store, _): &&(StoreName, StoredRecord)| *store != StoreName::Ties;
        let taken = self.differing.iter();
        let taken = taken.filter(|(store, _)| {
            *store != StoreName::Preferences && differing == Differing::TakeFile
        });
        let added = self.added.iter().filter(is_plain);
        let mut changes: Vec<Change> = added.chain(taken.filter(is_plain)).map(put).collect();
        for (store, record) in self.joined.iter().filter(is_plain) {
            if let Some(joined) = joined(here, record) {
                changes.push(Change::Put(*store, joined));
            }
        }
        let touched: BTreeSet<&str> = changes
            .iter()
            .filter(|change| change.store() == StoreName::Together)
            .filter_map(|change| change.key()?.split('/').next())
            .collect();
        let mut ties = Vec::new();
        for pairing in self.pairings() {
            let known = tie_in(here, pairing);
            let Some(mut tie) = self.tie_of(pairing).or_else(|| known.clone()) else {
                continue;
            };
            let covers = |known: &Tie| known.known.covers_all(&tie.known);
            let brings = !known.as_ref().is_some_and(covers) || touched.contains(pairing);
            if let Some(known) = &known {
                let file = std::mem::replace(&mut tie, known.clone());
                tie.join(&file);
            }
            if brings {
                tie.go_on_as(writer.clone());
            }
            if known.as_ref() != Some(&tie) {
                ties.push(tie.put());
            }
        }
        changes.extend(ties);
        changes
    }

    fn replacing(&self, here: &Here, writer: &WriterId) -> Vec<Change> {
        let stays: BTreeSet<(StoreName, &str)> = match self.private_here(here) {
            PrivateHere::Stay => private_of(here).collect(),
            PrivateHere::None | PrivateHere::Go => BTreeSet::new(),
        };
        let in_file: BTreeSet<(StoreName, &str)> = self
            .records()
            .map(|(store, record)| (*store, record.key.as_str()))
            .collect();
        let goes = |place: &(StoreName, &str)| !in_file.contains(place) && !stays.contains(place);
        let gone = here
            .keys()
            .map(|(store, key)| (*store, key.as_str()))
            .filter(goes)
            .map(|(store, key)| Change::Delete(store, key.to_owned()));
        let differs: BTreeSet<&str> = self.pairings().collect();
        let puts = self
            .records()
            .filter(|(store, record)| !stays.contains(&(*store, record.key.as_str())))
            .map(|one| {
                let (store, record) = one;
                let differs = *store == StoreName::Ties && differs.contains(&*record.key);
                let tie = if differs {
                    self.tie_of(&record.key)
                } else {
                    None
                };
                match tie {
                    Some(mut tie) => {
                        tie.go_on_as(writer.clone());
                        tie.put()
                    }
                    None => put(one),
                }
            });
        // It belongs to what was here.
        let of_last_migration = once(Change::Clear(StoreName::Before));
        of_last_migration.chain(gone).chain(puts).collect()
    }

    /// Every record of the file that can be taken.
    fn records(&self) -> impl Iterator<Item = &(StoreName, StoredRecord)> {
        let stores = [&self.added, &self.same, &self.differing, &self.joined];
        stores.into_iter().flatten()
    }

    /// The pairings of which the file holds something that is not here just so.
    fn pairings(&self) -> impl Iterator<Item = &str> {
        let records = self.added.iter().chain(&self.joined).chain(&self.differing);
        let found: BTreeSet<&str> = records
            .filter_map(|(store, record)| match store {
                StoreName::Ties => Some(record.key.as_str()),
                StoreName::Together => record.key.split('/').next(),
                _ => None,
            })
            .chain(self.incomplete.iter().map(String::as_str))
            .collect();
        found.into_iter()
    }

    /// The tie of a pairing as the file has it. Where something of what it is about could not be taken, it knows
    /// nothing.
    fn tie_of(&self, pairing: &str) -> Option<Tie> {
        let mut records = self.records();
        let found = records.find(|(store, one)| *store == StoreName::Ties && one.key == pairing);
        let mut tie = Tie::decode(&found?.1).ok()?;
        if self.incomplete.contains(pairing) {
            tie.forget_what_is_known();
        }
        Some(tie)
    }
}

fn put((store, record): &(StoreName, StoredRecord)) -> Change {
    Change::Put(*store, record.clone())
}

/// Whether a record that is here can be brought together with another one that has its key.
fn can_join(store: StoreName, known: &StoredRecord) -> bool {
    match store {
        StoreName::Together => SharedItem::decode(known).is_ok(),
        StoreName::Ties => Tie::decode(known).is_ok(),
        _ => false,
    }
}

/// A record that is here.
fn record_in(here: &Here, store: StoreName, key: &str) -> Option<StoredRecord> {
    let json = here.get(&(store, key.to_owned()))?;
    Some(StoredRecord {
        key: key.to_owned(),
        json: json.clone(),
    })
}

/// A thing as it is here together with what a record of it says; none where that brings nothing.
fn joined(here: &Here, record: &StoredRecord) -> Option<StoredRecord> {
    let known = record_in(here, StoreName::Together, &record.key)?;
    let mut one = SharedItem::decode(&known).ok()?;
    let other = SharedItem::decode(record).ok()?;
    one.item.merge(&other.item).then(|| one.encode())
}

/// The tie of a pairing that is here.
fn tie_in(here: &Here, pairing: &str) -> Option<Tie> {
    Tie::decode(&record_in(here, StoreName::Ties, pairing)?).ok()
}

/// Where the private records are that are here.
fn private_of(here: &Here) -> impl Iterator<Item = (StoreName, &str)> {
    let places = here.keys();
    let places = places
        .filter(|(store, _)| matches!(store, StoreName::PrivateNotes | StoreName::Reflections));
    places
        .filter(|(store, key)| {
            record_in(here, *store, key).is_some_and(|record| is_private(*store, &record))
        })
        .map(|(store, key)| (*store, key.as_str()))
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
