//! Opening the store when the app starts, and reading what is kept.

use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::keeper::Keeper;
use super::{AppState, KeepingTrouble, ProgrammeSummary};
use crate::browser::{device, location, timer};
use crate::domain::pairing::MyPairing;
use crate::domain::programme::Programme;
use crate::domain::session::Session;
use crate::storage::indexed_db::IndexedDbStore;
use crate::storage::memory::MemoryStore;
use crate::storage::name::{Space, database_name};
use crate::storage::preferences::Preferences;
use crate::storage::record::Recorded;
use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::record::programme::name_of;
use crate::storage::store::{StorageError, Store, StoreName, StoredRecord};

/// How many records are read between two moments in which the browser may paint.
const SLICE: usize = 500;

/// What a participant's screens need of what is kept: everything but the people of a programme and its
/// last run. Call it within the app's root.
pub async fn load_for_participant() -> AppState {
    let (keeper, space, trouble) = open().await;
    let mut reader = Reader::new(&keeper);
    let summary = ProgrammeSummary {
        programme: reader
            .records(StoreName::Programmes)
            .await
            .first()
            .and_then(name_of),
        people: reader.records(StoreName::People).await.len(),
    };
    let shared = reader.shared().await;
    state_of(keeper.clone(), space, trouble, shared, summary, &reader)
}

/// What the screens about this device need: what a packet that arrives may belong to. Call it within the app's root.
pub async fn load_for_device() -> AppState {
    let (keeper, space, trouble) = open().await;
    let mut reader = Reader::new(&keeper);
    let shared = Shared {
        preferences: reader.all::<Preferences>().await.pop().unwrap_or_default(),
        pairings: reader.all().await,
        my_pairings: reader.all().await,
        sessions: Vec::new(),
    };
    let summary = ProgrammeSummary::default();
    state_of(keeper.clone(), space, trouble, shared, summary, &reader)
}

/// Everything that is kept, for the coordinator's screens. Call it within the app's root.
pub async fn load_for_coordinator() -> AppState {
    let (keeper, space, trouble) = open().await;
    let mut reader = Reader::new(&keeper);
    let programmes: Vec<Programme> = reader.all().await;
    let people: Vec<PersonOfProgramme> = reader.all().await;
    let shared = reader.shared().await;
    let summary = ProgrammeSummary {
        programme: programmes
            .first()
            .map(|programme| programme.name.to_string()),
        people: people.len(),
    };
    let state = state_of(keeper.clone(), space, trouble, shared, summary, &reader);
    state.programmes.set(programmes);
    state.people.set(
        people
            .into_iter()
            .map(|known| Arc::new(known.participant))
            .collect(),
    );
    state.load_run().await;
    state
}

/// Opens the store of this site, or memory in its place.
async fn open() -> (Keeper, Space, Option<KeepingTrouble>) {
    let space = if device::looks_at_sample() {
        Space::Sample
    } else {
        Space::Real
    };
    let name = database_name(&location::site_path(), space);
    match IndexedDbStore::open(&name).await {
        Ok(store) => (Keeper::IndexedDb(Rc::new(store)), space, None),
        Err(error) => {
            let trouble = match error {
                StorageError::NewerVersion => KeepingTrouble::NewerData,
                StorageError::Blocked => KeepingTrouble::Blocked,
                _ => KeepingTrouble::NothingIsKept,
            };
            (
                Keeper::Memory(Rc::new(MemoryStore::new())),
                space,
                Some(trouble),
            )
        }
    }
}

/// What both programs read.
struct Shared {
    preferences: Preferences,
    pairings: Vec<PairingOfProgramme>,
    my_pairings: Vec<MyPairing>,
    sessions: Vec<Session>,
}

fn state_of(
    keeper: Keeper,
    space: Space,
    trouble: Option<KeepingTrouble>,
    shared: Shared,
    summary: ProgrammeSummary,
    reader: &Reader<'_>,
) -> AppState {
    let unread = reader.failed.then_some(KeepingTrouble::NothingIsKept);
    AppState {
        keeper: StoredValue::new_local(keeper),
        space,
        trouble: RwSignal::new(trouble.or(unread)),
        unreadable: RwSignal::new(reader.unreadable),
        preferences: RwSignal::new(shared.preferences),
        programmes: RwSignal::new(Vec::new()),
        summary: StoredValue::new(summary),
        people: RwSignal::new(Vec::new()),
        pairings: RwSignal::new(shared.pairings),
        run: RwSignal::new(None),
        my_pairings: RwSignal::new(shared.my_pairings),
        sessions: RwSignal::new(shared.sessions),
    }
}

/// Reads records one store after the other, and counts those that it cannot understand.
struct Reader<'a> {
    keeper: &'a Keeper,
    unreadable: usize,
    failed: bool,
}

impl<'a> Reader<'a> {
    const fn new(keeper: &'a Keeper) -> Self {
        Self {
            keeper,
            unreadable: 0,
            failed: false,
        }
    }

    async fn shared(&mut self) -> Shared {
        Shared {
            preferences: self.all::<Preferences>().await.pop().unwrap_or_default(),
            pairings: self.all().await,
            my_pairings: self.all().await,
            sessions: self.all().await,
        }
    }

    async fn all<Value: Recorded>(&mut self) -> Vec<Value> {
        let records = self.records(Value::STORE).await;
        let mut values = Vec::with_capacity(records.len());
        for slice in records.chunks(SLICE) {
            for record in slice {
                match Value::decode(record) {
                    Ok(value) => values.push(value),
                    Err(_) => self.unreadable += 1,
                }
            }
            if records.len() > SLICE {
                breathe().await;
            }
        }
        values
    }

    /// The records of a store. It stands apart and boxed, so that it is in the program only once.
    fn records(
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

/// Lets the browser paint.
fn breathe() -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(timer::pause(0))
}

/// Every store but the one that holds the data's version.
pub(super) fn stores_with_data() -> impl Iterator<Item = StoreName> {
    StoreName::ALL
        .into_iter()
        .filter(|store| *store != StoreName::Meta)
}
