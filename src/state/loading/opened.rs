//! The store that the app runs on, and the state over it.

use leptos::prelude::*;

use super::reader::Reader;
use crate::browser::channel::Channel;
use crate::browser::{device, location, unsaved};
use crate::state::keeper::{Connection, Keeper};
use crate::state::loss::Loss;
use crate::state::news::Followed;
use crate::state::site_programme::SiteFile;
use crate::state::{AppState, KeepingTrouble, ProgrammeSummary};
use crate::storage::memory::MemoryStore;
use crate::storage::name::{Space, database_name};
use crate::storage::preferences::Preferences;
use crate::storage::store::{StorageError, StoreName};

/// The store of this site, or memory in its place.
pub(super) struct Opened {
    keeper: Keeper,
    pub(super) space: Space,
    trouble: RwSignal<Option<KeepingTrouble>>,
    loss: Loss,
    channel: Option<Channel>,
}

impl Opened {
    pub(super) async fn open() -> Self {
        let space = if device::looks_at_sample() {
            Space::Sample
        } else {
            Space::Real
        };
        let name = database_name(&location::site_path(), space);
        let trouble = RwSignal::new(None);
        let loss = Loss::of(space);
        let make_way = move || {
            trouble.try_set(Some(KeepingTrouble::Closed));
        };
        match Connection::open(&name, make_way, loss).await {
            Ok(connection) => Self {
                keeper: Keeper::IndexedDb(connection),
                space,
                trouble,
                loss,
                channel: Channel::open(&name),
            },
            Err(error) => {
                trouble.set(Some(match error {
                    StorageError::NewerVersion => KeepingTrouble::NewerData,
                    StorageError::Blocked => KeepingTrouble::Blocked,
                    _ => KeepingTrouble::NothingIsKept,
                }));
                Self {
                    keeper: Keeper::Memory(MemoryStore::new().into()),
                    space,
                    trouble,
                    loss,
                    channel: None,
                }
            }
        }
    }

    /// What is kept in these stores.
    pub(super) async fn read(&self, stores: &'static [StoreName]) -> Reader {
        Reader::read(self.keeper.clone(), stores).await
    }

    /// The state of a program that has read nothing yet.
    pub(super) fn state(&self) -> AppState {
        AppState {
            keeper: StoredValue::new_local(self.keeper.clone()),
            channel: StoredValue::new_local(self.channel.clone()),
            space: self.space,
            trouble: self.trouble,
            loss: self.loss,
            unreadable: RwSignal::new(0),
            preferences: RwSignal::new(Preferences::default()),
            summary: StoredValue::new(ProgrammeSummary::default()),
            chosen: RwSignal::new(None),
            pairings: RwSignal::new(Vec::new()),
            my_pairings: RwSignal::new(Vec::new()),
            pairings_unread: RwSignal::new(Vec::new()),
            my_programmes: RwSignal::new(Vec::new()),
            my_programmes_whole: RwSignal::new(Vec::new()),
            together: RwSignal::new(Vec::new()),
            private_notes: RwSignal::new(Vec::new()),
            reflections: RwSignal::new(Vec::new()),
            my_plans: StoredValue::new(Vec::new()),
            my_times: StoredValue::new(Vec::new()),
            check_ins: RwSignal::new(Vec::new()),
            learner: RwSignal::new(None),
            read_guides: RwSignal::new(Vec::new()),
            exercises: RwSignal::new(Vec::new()),
            my_applications: RwSignal::new(Vec::new()),
            site_file: RwSignal::new(SiteFile::Missing),
            coordination: None,
        }
    }

    /// Sets aside what could not be read, and tells of it.
    pub(super) async fn settle(&self, state: AppState, mut reader: Reader) {
        state.unreadable.set(reader.set_aside().await);
        if reader.failed && self.trouble.with_untracked(Option::is_none) {
            self.trouble.set(Some(KeepingTrouble::NothingIsKept));
        }
    }

    /// From now on the state follows the other tabs, and unsaved words are guarded.
    pub(super) fn follow(&self, state: AppState, followed: Followed) {
        // What an older release kept was not noted by it.
        if !untrack(|| state.is_empty()) {
            state.note_kept();
        }
        unsaved::guard_page();
        state.follow(followed);
    }
}
