//! Opening the store when the app starts, and reading what is kept.

mod reader;

use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::keeper::{Connection, Keeper};
use super::loss::Loss;
use super::news::Refresh;
use super::site_programme::SiteFile;
use super::{AppState, KeepingTrouble, ProgrammeSummary, put_by};
use crate::browser::channel::Channel;
use crate::browser::{device, location, timer, unsaved};
use crate::domain::id::ProgrammeId;
use crate::domain::pairing::MyPairing;
use crate::domain::participant::Participant;
use crate::domain::programme::{MyProgramme, Programme};
use crate::domain::session::Session;
use crate::domain::text::ShortText;
use crate::storage::memory::MemoryStore;
use crate::storage::name::{Space, database_name};
use crate::storage::preferences::Preferences;
use crate::storage::record::Recorded;
use crate::storage::record::my_programme::card_of;
use crate::storage::record::pairing::PairingOfProgramme;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{Seen, StorageError, Store, StoreName};
use reader::Reader;

/// What a participant's screens need of what is kept: everything but the people of a programme and its
/// last run. Call it within the app's root.
pub async fn load_for_participant() -> AppState {
    let opened = Opened::open().await;
    let mut reader = Reader::new(&opened.keeper);
    let shared = reader.shared().await;
    let (summary, chosen) = reader.summary(&shared.preferences).await;
    let cards = reader.records(StoreName::MyProgrammes).await;
    let read_guides = reader.all().await;
    let my_applications = reader.all().await;
    reader.set_aside().await;
    let state = state_of(&opened, shared, summary, &reader);
    state.read_guides.set(read_guides);
    state.my_applications.set(my_applications);
    state
        .my_programmes
        .set(cards.iter().filter_map(card_of).collect());
    state.chosen.set(chosen);
    state.keep_to_chosen();
    opened.follow(state, |state, news| {
        Box::pin(async move {
            state.refresh_shared(&news).await;
            state.refresh_cards(&news).await;
            state.refresh_read_guides(&news).await;
            state.refresh_my_applications(&news).await;
        })
    });
    state
}

/// What the session tracker needs: the pairings and their sessions. Call it within the app's root.
pub async fn load_for_sessions() -> AppState {
    let opened = Opened::open().await;
    let mut reader = Reader::new(&opened.keeper);
    let shared = Shared {
        preferences: reader.all::<Preferences>().await.pop().unwrap_or_default(),
        pairings: Vec::new(),
        my_pairings: reader.all().await,
        sessions: reader.all().await,
    };
    reader.set_aside().await;
    let state = state_of(&opened, shared, ProgrammeSummary::default(), &reader);
    opened.follow(state, |state, news| {
        Box::pin(async move {
            state.refresh_my_pairings(&news).await;
            state.refresh_sessions(&news).await;
        })
    });
    state
}

/// What the screen of packets needs: what one that arrives may belong to. Call it within the app's root.
pub async fn load_for_open() -> AppState {
    let opened = Opened::open().await;
    let mut reader = Reader::new(&opened.keeper);
    let shared = Shared {
        preferences: reader.all::<Preferences>().await.pop().unwrap_or_default(),
        pairings: reader.all().await,
        my_pairings: reader.all().await,
        sessions: Vec::new(),
    };
    let programmes: Vec<MyProgramme> = reader.all().await;
    reader.set_aside().await;
    let state = state_of(&opened, shared, ProgrammeSummary::default(), &reader);
    state.my_programmes_whole.set(programmes);
    opened.follow(state, |state, news| {
        Box::pin(async move {
            state.refresh_shared(&news).await;
            state.refresh_my_programmes(&news).await;
        })
    });
    state
}

/// What settings, statements and the page of what is kept need: the menu's pairings, and whom to ask. Call it within the app's root.
pub async fn load_for_statements() -> AppState {
    let opened = Opened::open().await;
    let mut reader = Reader::new(&opened.keeper);
    let shared = Shared {
        preferences: Preferences::default(),
        pairings: Vec::new(),
        my_pairings: reader.all().await,
        sessions: Vec::new(),
    };
    reader.set_aside().await;
    let state = state_of(&opened, shared, ProgrammeSummary::default(), &reader);
    opened.follow(state, |state, news| {
        Box::pin(async move { state.refresh_my_pairings(&news).await })
    });
    state
}

/// What the guides need: how far the reader is, and for which role. Call it within the app's root.
pub async fn load_for_guides() -> AppState {
    let opened = Opened::open().await;
    let mut reader = Reader::new(&opened.keeper);
    let shared = Shared {
        preferences: Preferences::default(),
        pairings: Vec::new(),
        my_pairings: reader.all().await,
        sessions: Vec::new(),
    };
    let learner = reader.all().await.pop();
    let (read_guides, exercises) = (reader.all().await, reader.all().await);
    reader.set_aside().await;
    let state = state_of(&opened, shared, ProgrammeSummary::default(), &reader);
    state.learner.set(learner);
    state.read_guides.set(read_guides);
    state.exercises.set(exercises);
    opened.follow(state, |state, news| {
        Box::pin(async move {
            state.refresh_my_pairings(&news).await;
            state.refresh_learning(&news).await;
        })
    });
    state
}

/// What the questions need: the answers so far, the programmes that they may be for, and how far the guides
/// are read and for which role. Call it within the app's root.
pub async fn load_for_questionnaire() -> AppState {
    let opened = Opened::open().await;
    let mut reader = Reader::new(&opened.keeper);
    let learner = reader.all().await.pop();
    let state = reader.answering(&opened).await;
    state.learner.set(learner);
    opened.follow(state, |state, news| {
        Box::pin(async move {
            state.refresh_answering(&news).await;
            state.refresh_learner(&news).await;
        })
    });
    state
}

/// What the list of all answers needs, and sending them: the same but for the role. Call it within the app's
/// root.
pub async fn load_for_application() -> AppState {
    let opened = Opened::open().await;
    let state = Reader::new(&opened.keeper).answering(&opened).await;
    opened.follow(state, |state, news| {
        Box::pin(async move { state.refresh_answering(&news).await })
    });
    state
}

impl Reader<'_> {
    /// What both programs of the questionnaire stand on.
    async fn answering(mut self, opened: &Opened) -> AppState {
        let shared = Shared {
            preferences: self.all::<Preferences>().await.pop().unwrap_or_default(),
            pairings: Vec::new(),
            my_pairings: Vec::new(),
            sessions: Vec::new(),
        };
        let pairings = self.records(StoreName::MyPairings).await.len();
        let my_applications = self.all().await;
        let programmes = self.all().await;
        let read_guides = self.all().await;
        self.set_aside().await;
        let state = state_of(opened, shared, ProgrammeSummary::default(), &self);
        state.pairings_unread.set(pairings);
        state.my_applications.set(my_applications);
        state.my_programmes_whole.set(programmes);
        state.read_guides.set(read_guides);
        // The sample belongs to no site.
        if opened.space == Space::Real {
            state.site_file.set(SiteFile::fetch().await);
        }
        state
    }
}

impl AppState {
    /// Reads again what the page of what is kept shows, after much of it changed at once.
    pub(super) async fn read_again(self) {
        let keeper = self.keeper.get_value();
        let mut reader = Reader::new(&keeper);
        let my_pairings = reader.all().await;
        self.unreadable
            .try_set(reader.unreadable + reader.records(StoreName::SetAside).await.len());
        self.my_pairings.try_set(my_pairings);
    }
}

/// Everything that is kept, for the coordinator's screens. Call it within the app's root.
pub async fn load_for_coordinator() -> AppState {
    let opened = Opened::open().await;
    let mut reader = Reader::new(&opened.keeper);
    let mut programmes: Vec<Programme> = reader.all().await;
    let people: Vec<PersonOfProgramme> = reader.all().await;
    let shared = reader.shared().await;
    let applications = reader.all().await;
    reader.set_aside().await;
    keep_lost_programmes(&opened.keeper, &mut programmes, &people).await;
    let chosen = shared.preferences.programme.clone();
    let chosen = chosen.filter(|id| programmes.iter().any(|known| known.id == *id));
    let chosen = chosen.or_else(|| programmes.first().map(|known| known.id.clone()));
    let state = state_of(&opened, shared, ProgrammeSummary::default(), &reader);
    state.programmes.set(programmes);
    state.applications.set(applications);
    state.people.set(people_of(people, chosen.as_ref()));
    state.chosen.set(chosen);
    state.keep_to_chosen();
    state.load_run().await;
    opened.follow(state, |state, news| {
        Box::pin(async move {
            state.refresh_shared(&news).await;
            state.refresh_programme(&news).await;
            state.refresh_applications(&news).await;
        })
    });
    state
}

/// Where people are kept whose programme cannot be read, an empty one stands in for it, so that they can
/// be reached. It is called by its identifier, since nothing else is known of it. One of a newer release is
/// left as it is.
async fn keep_lost_programmes(
    keeper: &Keeper,
    programmes: &mut Vec<Programme>,
    people: &[PersonOfProgramme],
) {
    for person in people {
        let id = &person.programme;
        if programmes.iter().all(|known| known.id != *id)
            && let Ok(name) = ShortText::parse(id.as_str())
        {
            let programme = Programme::named(id.clone(), name);
            let seen = Seen::nothing(StoreName::Programmes, id.as_str());
            // Where it is not kept it is shown all the same.
            let _ = keeper.commit_if(vec![seen], vec![programme.put()]).await;
            put_by(programmes, programme, |known| known.id.clone());
        }
    }
}

/// The people of one programme.
pub(super) fn people_of(
    people: Vec<PersonOfProgramme>,
    programme: Option<&ProgrammeId>,
) -> Vec<Arc<Participant>> {
    people
        .into_iter()
        .filter(|known| Some(&known.programme) == programme)
        .map(|known| Arc::new(known.participant))
        .collect()
}

/// The store of this site, or memory in its place.
struct Opened {
    keeper: Keeper,
    space: Space,
    trouble: RwSignal<Option<KeepingTrouble>>,
    loss: Loss,
    channel: Option<Channel>,
}

impl Opened {
    async fn open() -> Self {
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
                    keeper: Keeper::Memory(Rc::new(MemoryStore::new())),
                    space,
                    trouble,
                    loss,
                    channel: None,
                }
            }
        }
    }

    /// From now on the state follows the other tabs, and unsaved words are guarded.
    fn follow(&self, state: AppState, refresh: Refresh) {
        // What an older release kept was not noted by it.
        if !untrack(|| state.is_empty()) {
            state.note_kept();
        }
        unsaved::guard_page();
        state.follow(refresh);
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
    opened: &Opened,
    shared: Shared,
    summary: ProgrammeSummary,
    reader: &Reader<'_>,
) -> AppState {
    if reader.failed && opened.trouble.with_untracked(Option::is_none) {
        opened.trouble.set(Some(KeepingTrouble::NothingIsKept));
    }
    AppState {
        keeper: StoredValue::new_local(opened.keeper.clone()),
        channel: StoredValue::new_local(opened.channel.clone()),
        space: opened.space,
        trouble: opened.trouble,
        loss: opened.loss,
        unreadable: RwSignal::new(reader.unreadable),
        preferences: RwSignal::new(shared.preferences),
        programmes: RwSignal::new(Vec::new()),
        summary: StoredValue::new(summary),
        chosen: RwSignal::new(None),
        turned: RwSignal::new(0),
        people: RwSignal::new(Vec::new()),
        pairings: RwSignal::new(shared.pairings),
        run: RwSignal::new(None),
        my_pairings: RwSignal::new(shared.my_pairings),
        pairings_unread: RwSignal::new(0),
        my_programmes: RwSignal::new(Vec::new()),
        my_programmes_whole: RwSignal::new(Vec::new()),
        sessions: RwSignal::new(shared.sessions),
        learner: RwSignal::new(None),
        read_guides: RwSignal::new(Vec::new()),
        exercises: RwSignal::new(Vec::new()),
        my_applications: RwSignal::new(Vec::new()),
        site_file: RwSignal::new(SiteFile::Missing),
        applications: RwSignal::new(Vec::new()),
        removed_applications: StoredValue::new(Vec::new()),
    }
}

/// Lets the browser paint.
pub(super) fn breathe() -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(timer::pause(0))
}

/// Every store but the one that holds the data's version.
pub(super) fn stores_with_data() -> impl Iterator<Item = StoreName> {
    StoreName::ALL
        .into_iter()
        .filter(|store| *store != StoreName::Meta)
}
