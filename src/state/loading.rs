//! Opening the store when the app starts, and reading what is kept.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::keeper::Keeper;
use super::{AppState, KeepingTrouble};
use crate::browser::{device, location, timer};
use crate::storage::indexed_db::IndexedDbStore;
use crate::storage::memory::MemoryStore;
use crate::storage::name::{Space, database_name};
use crate::storage::preferences::Preferences;
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{StorageError, Store, StoreName};

/// How many records are read between two moments in which the browser may paint.
const SLICE: usize = 500;

/// Opens the store of this site and reads everything in it. Call it within the app's root.
pub async fn load() -> AppState {
    let space = if device::looks_at_sample() {
        Space::Sample
    } else {
        Space::Real
    };
    let name = database_name(&location::site_path(), space);
    let (keeper, trouble) = match IndexedDbStore::open(&name).await {
        Ok(store) => (Keeper::IndexedDb(Rc::new(store)), None),
        Err(error) => {
            let trouble = match error {
                StorageError::NewerVersion => KeepingTrouble::NewerData,
                StorageError::Blocked => KeepingTrouble::Blocked,
                _ => KeepingTrouble::NothingIsKept,
            };
            (Keeper::Memory(Rc::new(MemoryStore::new())), Some(trouble))
        }
    };
    read(keeper, space, trouble).await
}

async fn read(keeper: Keeper, space: Space, mut trouble: Option<KeepingTrouble>) -> AppState {
    let mut reader = Reader {
        keeper: &keeper,
        unreadable: 0,
        failed: false,
    };
    let preferences = reader.all::<Preferences>().await.pop().unwrap_or_default();
    let programmes = reader.all().await;
    let people: Vec<PersonOfProgramme> = reader.all().await;
    let pairings = reader.all().await;
    let my_pairings = reader.all().await;
    let sessions = reader.all().await;
    let unreadable = reader.unreadable;
    if reader.failed {
        trouble.get_or_insert(KeepingTrouble::NothingIsKept);
    }
    let state = AppState {
        keeper: StoredValue::new_local(keeper),
        space,
        trouble: RwSignal::new(trouble),
        unreadable: RwSignal::new(unreadable),
        preferences: RwSignal::new(preferences),
        programmes: RwSignal::new(programmes),
        people: RwSignal::new(
            people
                .into_iter()
                .map(|p| Arc::new(p.participant))
                .collect(),
        ),
        pairings: RwSignal::new(pairings),
        run: RwSignal::new(None),
        my_pairings: RwSignal::new(my_pairings),
        sessions: RwSignal::new(sessions),
    };
    state.load_run().await;
    state
}

/// Reads records one store after the other, and counts those that it cannot understand.
struct Reader<'a> {
    keeper: &'a Keeper,
    unreadable: usize,
    failed: bool,
}

impl Reader<'_> {
    async fn all<Value: Recorded>(&mut self) -> Vec<Value> {
        let records = match self.keeper.read_all(Value::STORE).await {
            Ok(records) => records,
            Err(_) => {
                self.failed = true;
                return Vec::new();
            }
        };
        let mut values = Vec::with_capacity(records.len());
        for slice in records.chunks(SLICE) {
            for record in slice {
                match Value::decode(record) {
                    Ok(value) => values.push(value),
                    Err(_) => self.unreadable += 1,
                }
            }
            if records.len() > SLICE {
                timer::pause(0).await;
            }
        }
        values
    }
}

/// Every store but the one that holds the data's version.
pub(super) fn stores_with_data() -> impl Iterator<Item = StoreName> {
    StoreName::ALL
        .into_iter()
        .filter(|store| *store != StoreName::Meta)
}
