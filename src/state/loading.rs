//! Opening the store when the app starts, and reading what is kept.

mod coordinator;
mod opened;
mod pair;
mod reader;

use std::pin::Pin;

use leptos::prelude::*;

use super::AppState;
use super::site_programme::SiteFile;
use crate::browser::timer;
use crate::storage::name::Space;
use crate::storage::preferences::Preferences;
use crate::storage::record::my_programme::card_of;
use crate::storage::store::StoreName;
use opened::Opened;
use reader::Reader;

pub use coordinator::load_for_coordinator;
pub(super) use coordinator::people_of;
pub use pair::{
    load_for_after, load_for_agreement, load_for_check_ins, load_for_pair, load_for_pairing,
    load_for_session, load_for_sessions,
};

/// What it reads and follows.
const OF_PARTICIPANT: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::Pairings,
    StoreName::MyPairings,
    StoreName::Sessions,
    StoreName::Together,
    StoreName::Ties,
    StoreName::CheckIns,
    StoreName::MyProgrammes,
    StoreName::Guides,
    StoreName::MyApplications,
];

/// What it reads once, to sum it up.
const SUMMED_UP: &[StoreName] = &[StoreName::Programmes, StoreName::People];

/// What a participant's screens need of what is kept: everything but the people of a programme and its
/// last run. Call it within the app's root.
pub async fn load_for_participant() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_PARTICIPANT).await;
    let state = opened.state();
    let preferences = reader.preferences();
    let mut summed_up = opened.read(SUMMED_UP).await;
    let (summary, chosen) = summed_up.summary(&preferences);
    reader.failed |= summed_up.failed;
    state.summary.set_value(summary);
    state.preferences.set(preferences);
    state.pairings.set(reader.all_in_slices().await);
    state.my_pairings.set(reader.all());
    reader.together(state).await;
    reader.take_over_sessions(state).await;
    reader.check_ins(state);
    state.read_guides.set(reader.all());
    state.my_applications.set(reader.all());
    state.chosen.set(chosen);
    state.keep_to_chosen();
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_PARTICIPANT, |state, found| {
            state.take_in_shared(found);
            state.take_in_cards(found);
            found.refresh(state.check_ins);
            found.refresh(state.read_guides);
            found.refresh(state.my_applications);
        }),
    );
    state
}

/// What it reads and follows.
const OF_OPEN: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::Pairings,
    StoreName::MyPairings,
    StoreName::Together,
    StoreName::Ties,
    StoreName::MyProgrammes,
];

/// What the screen of packets needs: what one that arrives may belong to. Call it within the app's root.
pub async fn load_for_open() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_OPEN).await;
    let state = opened.state();
    state.preferences.set(reader.preferences());
    state.pairings.set(reader.all_in_slices().await);
    state.my_pairings.set(reader.all());
    state.my_programmes_whole.set(reader.all());
    reader.together(state).await;
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_OPEN, |state, found| {
            found.refresh(state.pairings);
            found.refresh(state.my_pairings);
            state.take_in_together(found);
            found.refresh(state.my_programmes_whole);
        }),
    );
    state
}

/// What it reads and follows.
const OF_STATEMENTS: &[StoreName] = &[StoreName::MyPairings];

/// What settings, statements and the page of what is kept need: the menu's pairings, and whom to ask. Call it within the app's root.
pub async fn load_for_statements() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_STATEMENTS).await;
    let state = opened.state();
    state.my_pairings.set(reader.all());
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_STATEMENTS, |state, found| {
            found.refresh(state.my_pairings)
        }),
    );
    state
}

/// What it reads and follows.
const OF_GUIDES: &[StoreName] = &[
    StoreName::MyPairings,
    StoreName::Learner,
    StoreName::Guides,
    StoreName::Exercises,
];

/// What the guides need: how far the reader is, and for which role. Call it within the app's root.
pub async fn load_for_guides() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_GUIDES).await;
    let state = opened.state();
    state.my_pairings.set(reader.all());
    state.learner.set(reader.all().pop());
    state.read_guides.set(reader.all());
    state.exercises.set(reader.all());
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_GUIDES, |state, found| {
            found.refresh(state.my_pairings);
            found.refresh_one(state.learner);
            found.refresh(state.read_guides);
            found.refresh(state.exercises);
        }),
    );
    state
}

/// What it reads and follows.
const OF_QUESTIONNAIRE: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::MyApplications,
    StoreName::MyProgrammes,
    StoreName::Learner,
];

/// What the questions need: the answers so far, the programmes that they may be for, and for which role the
/// guides are read. Call it within the app's root.
pub async fn load_for_questionnaire() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_QUESTIONNAIRE).await;
    let state = opened.state();
    state.learner.set(reader.all().pop());
    reader.answering(&opened, state).await;
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_QUESTIONNAIRE, |state, found| {
            state.take_in_answering(found);
            found.refresh_one(state.learner);
        }),
    );
    state
}

/// What it reads and follows.
const OF_APPLICATION: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::MyApplications,
    StoreName::MyProgrammes,
    StoreName::Guides,
];

/// What the list of all answers needs, and sending them: the same, but how far the guides are read in the
/// place of the role. Call it within the app's root.
pub async fn load_for_application() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_APPLICATION).await;
    let state = opened.state();
    state.read_guides.set(reader.all());
    reader.answering(&opened, state).await;
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_APPLICATION, |state, found| {
            state.take_in_answering(found);
            found.refresh(state.read_guides);
        }),
    );
    state
}

impl Reader {
    fn preferences(&mut self) -> Preferences {
        self.all().pop().unwrap_or_default()
    }

    /// What was answered in check-ins, and what of the programmes says when they come.
    fn check_ins(&mut self, state: AppState) {
        state.check_ins.set(self.all());
        let cards = self.records(StoreName::MyProgrammes);
        let cards = cards.iter().filter_map(card_of);
        state.my_programmes.set(cards.collect());
    }

    /// What both programs of the questionnaire stand on.
    async fn answering(&mut self, opened: &Opened, state: AppState) {
        state.preferences.set(self.preferences());
        let pairings = self.records(StoreName::MyPairings).into_iter();
        let keys = pairings.map(|record| record.key);
        state.pairings_unread.set(keys.collect());
        state.my_applications.set(self.all());
        state.my_programmes_whole.set(self.all());
        // The sample belongs to no site.
        if opened.space == Space::Real {
            state.site_file.set(SiteFile::fetch().await);
        }
    }
}

impl AppState {
    /// Reads again what the page of what is kept shows, after much of it changed at once.
    pub(super) async fn read_again(self) {
        let keeper = self.keeper.get_value();
        let mut reader = Reader::read(keeper, &[StoreName::MyPairings]).await;
        let my_pairings = reader.all();
        self.unreadable.try_set(reader.unread().await);
        self.my_pairings.try_set(my_pairings);
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
