//! Reading records, and setting aside those that cannot be read.

use std::pin::Pin;

use super::{Shared, breathe};
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

/// Reads records one store after the other. Those that no release wrote are set aside at the end; those
/// of a newer release are left where they are.
pub(super) struct Reader<'a> {
    keeper: &'a Keeper,
    damaged: Vec<(Seen, [Change; 2])>,
    pub(super) unreadable: usize,
    pub(super) failed: bool,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(keeper: &'a Keeper) -> Self {
        Self {
            keeper,
            damaged: Vec::new(),
            unreadable: 0,
            failed: false,
        }
    }

    pub(super) async fn shared(&mut self) -> Shared {
        Shared {
            preferences: self.all::<Preferences>().await.pop().unwrap_or_default(),
            pairings: self.all().await,
            my_pairings: self.all().await,
            sessions: self.all().await,
        }
    }

    /// The programme that is coordinated here and was looked at last, as participants' screens name it.
    pub(super) async fn summary(
        &mut self,
        preferences: &Preferences,
    ) -> (ProgrammeSummary, Option<ProgrammeId>) {
        let programmes = self.records(StoreName::Programmes).await;
        let chosen = preferences.programme.as_ref().map(ProgrammeId::as_str);
        let record = programmes
            .iter()
            .find(|known| Some(known.key.as_str()) == chosen);
        let Some(record) = record.or_else(|| programmes.first()) else {
            return (ProgrammeSummary::default(), None);
        };
        let id = ProgrammeId::parse(&record.key).ok();
        let people = self.records(StoreName::People).await;
        let summary = ProgrammeSummary {
            programme: name_of(record),
            people: people.iter().filter(|one| is_of(one, &record.key)).count(),
        };
        (summary, id)
    }

    /// The values of a store. Only reading a single record is compiled anew for each kind.
    pub(super) async fn all<Value: Recorded>(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        self.each(Value::STORE, &mut |record| {
            values.push(Value::decode(record)?);
            Ok(())
        })
        .await;
        values
    }

    fn each<'b>(
        &'b mut self,
        store: StoreName,
        read: &'b mut dyn FnMut(&StoredRecord) -> Result<(), RecordError>,
    ) -> Pin<Box<dyn Future<Output = ()> + 'b>> {
        Box::pin(async move {
            let records = self.records(store).await;
            for slice in records.chunks(SLICE) {
                for record in slice {
                    match read(record) {
                        Ok(()) => {}
                        Err(RecordError::Newer { .. }) => self.unreadable += 1,
                        Err(why) => self.note_damaged(store, record, &why),
                    }
                }
                if records.len() > SLICE {
                    breathe().await;
                }
            }
        })
    }

    fn note_damaged(&mut self, store: StoreName, record: &StoredRecord, why: &RecordError) {
        let as_read = record.clone();
        let seen = Seen::by(store, &*record.key, move |found| found == Some(&as_read));
        let moving = SetAside::moving(store, record.clone(), why);
        self.damaged.push((seen, moving));
    }

    /// Moves what could not be read out of the way, and counts all that waits there.
    pub(super) async fn set_aside(&mut self) {
        for (seen, moving) in std::mem::take(&mut self.damaged) {
            // Should it fail, it stays where it is and is met again the next time. Where another tab has
            // put something sound in its place, there is nothing to move.
            match self.keeper.commit_if(vec![seen], moving.into()).await {
                Ok(()) | Err(StorageError::ChangedElsewhere) => {}
                Err(_) => self.unreadable += 1,
            }
        }
        self.unreadable += self.records(StoreName::SetAside).await.len();
    }

    /// The records of a store. It stands apart and boxed, so that it is in the program only once.
    pub(super) fn records(
        &mut self,
        store: StoreName,
    ) -> Pin<Box<dyn Future<Output = Vec<StoredRecord>> + '_>> {
        Box::pin(async move {
            self.keeper.read_all(store).await.unwrap_or_else(|_| {
                self.failed = true;
                Vec::new()
            })
        })
    }
}
