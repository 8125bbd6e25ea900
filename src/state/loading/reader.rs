//! Reading records, and setting aside those that cannot be read.

use std::pin::Pin;

use super::breathe;
use crate::domain::id::ProgrammeId;
use crate::state::ProgrammeSummary;
use crate::state::keeper::Keeper;
use crate::storage::preferences::Preferences;
use crate::storage::record::participant::is_of;
use crate::storage::record::programme::name_of;
use crate::storage::record::set_aside::SetAside;
use crate::storage::record::{RecordError, Recorded};
use crate::storage::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};

/// How many records are read between two moments in which the browser may paint.
const SLICE: usize = 500;

/// The records of some stores as they were at one moment. Those that no release wrote are set aside at the
/// end; those of a newer release are left where they are.
pub(super) struct Reader {
    keeper: Keeper,
    records: Vec<(StoreName, Vec<StoredRecord>)>,
    damaged: Vec<(Seen, [Change; 2])>,
    unreadable: usize,
    /// Whether a store could not be read.
    pub(super) failed: bool,
}

impl Reader {
    /// Reads these stores. It is boxed, so that it is in the program only once.
    pub(super) fn read(
        keeper: Keeper,
        stores: &'static [StoreName],
    ) -> Pin<Box<dyn Future<Output = Self>>> {
        Box::pin(async move {
            let mut failed = false;
            let records = match keeper.read_stores(stores).await {
                Ok(records) => records,
                // Where one of them cannot be read, the others may.
                Err(_) => {
                    let mut found = Vec::new();
                    for store in stores {
                        match keeper.read_all(*store).await {
                            Ok(records) => found.push((*store, records)),
                            Err(_) => failed = true,
                        }
                    }
                    found
                }
            };
            Self {
                keeper,
                records,
                damaged: Vec::new(),
                unreadable: 0,
                failed,
            }
        })
    }

    /// The records of a store, as they are; none the second time.
    pub(super) fn records(&mut self, store: StoreName) -> Vec<StoredRecord> {
        let mut stores = self.records.iter_mut();
        let found = stores.find(|(known, _)| *known == store);
        found
            .map(|(_, records)| std::mem::take(records))
            .unwrap_or_default()
    }

    /// The values of a store.
    pub(super) fn all<Value: Recorded>(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        for record in self.records(Value::STORE) {
            if let Some(value) = self.value(record) {
                values.push(value);
            }
        }
        values
    }

    /// The values of a store that may hold ten thousand; the browser may paint meanwhile.
    pub(super) async fn all_in_slices<Value: Recorded>(&mut self) -> Vec<Value> {
        let records = self.records(Value::STORE);
        let is_long = records.len() > SLICE;
        let mut values = Vec::with_capacity(records.len());
        for (number, record) in records.into_iter().enumerate() {
            if is_long && number % SLICE == SLICE - 1 {
                breathe().await;
            }
            values.extend(self.value(record));
        }
        values
    }

    fn value<Value: Recorded>(&mut self, record: StoredRecord) -> Option<Value> {
        match Value::decode(&record) {
            Ok(value) => Some(value),
            Err(why) => {
                self.note_unreadable(Value::STORE, record, &why);
                None
            }
        }
    }

    fn note_unreadable(&mut self, store: StoreName, record: StoredRecord, why: &RecordError) {
        if let RecordError::Newer { .. } = why {
            self.unreadable += 1;
            return;
        }
        let as_read = record.clone();
        let seen = Seen::by(store, &*record.key, move |found| found == Some(&as_read));
        let moving = SetAside::moving(store, record, why);
        self.damaged.push((seen, moving));
    }

    /// The programme that is coordinated here and was looked at last, as participants' screens name it.
    pub(super) fn summary(
        &mut self,
        preferences: &Preferences,
    ) -> (ProgrammeSummary, Option<ProgrammeId>) {
        let programmes = self.records(StoreName::Programmes);
        let chosen = preferences.programme.as_ref();
        let record = programmes
            .iter()
            .find(|known| chosen.is_some_and(|id| known.key == id.as_str()));
        let Some(record) = record.or_else(|| programmes.first()) else {
            return (ProgrammeSummary::default(), None);
        };
        let people = self.records(StoreName::People);
        let summary = ProgrammeSummary {
            programme: name_of(record),
            people: people.iter().filter(|one| is_of(one, &record.key)).count(),
        };
        (summary, ProgrammeId::parse(&record.key).ok())
    }

    /// How many records are unread, here or set aside.
    pub(super) async fn unread(&mut self) -> usize {
        let aside = self.keeper.read_all(StoreName::SetAside).await;
        self.failed |= aside.is_err();
        self.unreadable + aside.map_or(0, |records| records.len())
    }

    /// Moves what could not be read out of the way. How many records are unread then.
    pub(super) fn set_aside(&mut self) -> Pin<Box<dyn Future<Output = usize> + '_>> {
        Box::pin(async move {
            for (seen, moving) in std::mem::take(&mut self.damaged) {
                // Should it fail, it stays where it is and is met again the next time. Where another tab
                // has put something sound in its place, there is nothing to move.
                match self.keeper.commit_if(vec![seen], moving.into()).await {
                    Ok(()) | Err(StorageError::ChangedElsewhere) => {}
                    Err(_) => self.unreadable += 1,
                }
            }
            self.unread().await
        })
    }
}
