//! Reading records, and setting aside those that cannot be read.

use std::pin::Pin;

use leptos::prelude::Set;

use super::breathe;
use crate::browser::{device, ids, location};
use crate::domain::id::ProgrammeId;
use crate::domain::pair::Tie;
use crate::domain::session::Session;
use crate::state::keeper::Keeper;
use crate::state::together::together;
use crate::state::{AppState, ProgrammeSummary};
use crate::storage::preferences::Preferences;
use crate::storage::record::participant::is_of;
use crate::storage::record::programme::name_of;
use crate::storage::record::set_aside::SetAside;
use crate::storage::record::shared_item::named;
use crate::storage::record::{RecordError, Recorded};
use crate::storage::store::{Change, Seen, StorageError, Store, StoreName, StoredRecord};

/// How many records are read between two moments in which the browser may paint.
const SLICE: usize = 500;

/// The records of some stores as they were at one moment. Those that no release wrote are set aside at the
/// end; those of a newer release are left where they are.
pub(super) struct Reader {
    keeper: Keeper,
    records: Vec<(StoreName, Vec<StoredRecord>)>,
    damaged: Vec<Damaged>,
    unreadable: usize,
    /// Whether a store could not be read.
    pub(super) failed: bool,
}

/// What could not be read, and what moves it out of the way.
struct Damaged {
    /// Its key in its store.
    key: String,
    seen: Vec<Seen>,
    moving: Vec<Change>,
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

    /// What two people keep together, shown in `state`.
    pub(super) fn together(&mut self, state: AppState) -> Pin<Box<dyn Future<Output = ()> + '_>> {
        Box::pin(async move {
            let others = self.damaged.len();
            let items = self.all_in_slices().await;
            let lost = self.damaged.split_off(others);
            let ties = self.all();
            let ties = self.without(lost, ties);
            state.together.set(together(items, ties));
        })
    }

    /// Takes over the sessions that an older release kept elsewhere. Home and the list of sessions do so.
    pub(super) async fn take_over_sessions(&mut self, state: AppState) {
        let sessions: Vec<Session> = self.all();
        self.failed |= state.take_over_sessions(sessions).await.is_err();
    }

    /// Begins again at Home where an older release kept sessions elsewhere, so that they are taken over: once in a
    /// tab, should Home not be able to. It spares the other programs of a pair the code for it.
    pub(super) fn have_sessions_taken_over(&mut self) {
        let records = self.records(StoreName::Sessions);
        // What no release wrote is set aside by whichever program takes over the others.
        let has_any = records.iter().any(|one| one.json.contains(r#""start""#));
        if has_any && device::may_begin_again() {
            location::begin_again_at_home();
        }
    }

    /// The ties of pairings, where something that was kept together could not be read. A tie then knows nothing any
    /// more, so that the partner's next whole update brings it back; and goes on under another name, since nobody
    /// knows how far this device had counted in what is lost.
    fn without(&mut self, mut lost: Vec<Damaged>, mut ties: Vec<Tie>) -> Vec<Tie> {
        for tie in &mut ties {
            let is_of =
                |one: &mut Damaged| named(&one.key).is_some_and(|(of, _)| of == tie.pairing);
            let of_pairing: Vec<Damaged> = lost.extract_if(.., is_of).collect();
            let Some(first) = of_pairing.first() else {
                continue;
            };
            let key = first.key.clone();
            let Ok(writer) = ids::writer() else {
                lost.extend(of_pairing);
                continue;
            };
            let mut together = Damaged {
                key,
                seen: vec![tie.seen()],
                moving: Vec::new(),
            };
            for one in of_pairing {
                together.seen.extend(one.seen);
                together.moving.extend(one.moving);
            }
            tie.forget_what_is_known();
            tie.go_on_as(writer);
            together.moving.push(tie.put());
            self.damaged.push(together);
        }
        self.damaged.extend(lost);
        ties
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
        self.damaged.push(Damaged {
            key: record.key.clone(),
            seen: vec![seen],
            moving: SetAside::moving(store, record, why).into(),
        });
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
            for Damaged { seen, moving, .. } in std::mem::take(&mut self.damaged) {
                // Should it fail, it stays where it is and is met again the next time. Where another tab
                // has put something sound in its place, there is nothing to move.
                match self.keeper.commit_if(seen, moving).await {
                    Ok(()) | Err(StorageError::ChangedElsewhere) => {}
                    Err(_) => self.unreadable += 1,
                }
            }
            self.unread().await
        })
    }
}
