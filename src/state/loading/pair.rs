//! What the screens of a pair read.

use leptos::prelude::*;

use super::opened::Opened;
use crate::state::AppState;
use crate::storage::record::my_application::times_of;
use crate::storage::record::my_programme::{card_of, plan_of};
use crate::storage::store::StoreName;

/// What it reads and follows.
const OF_PAIR: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::Sessions,
    StoreName::Together,
    StoreName::Ties,
];

/// What the screens of a pair need: the pairings, and what the two of each keep together. Call it within the app's
/// root.
pub async fn load_for_pair() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_PAIR).await;
    let state = opened.state();
    state.preferences.set(reader.preferences());
    state.my_pairings.set(reader.all());
    reader.together(state).await;
    reader.have_sessions_taken_over();
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_PAIR, |state, found| {
            found.refresh(state.my_pairings);
            state.take_in_together(found);
        }),
    );
    state
}

/// What it reads and follows.
const OF_SESSION: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::Sessions,
    StoreName::Together,
    StoreName::Ties,
    StoreName::PrivateNotes,
];

/// What the screen of one session needs: the same, and the private notes. Call it within the app's root.
pub async fn load_for_session() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_SESSION).await;
    let state = opened.state();
    state.preferences.set(reader.preferences());
    state.my_pairings.set(reader.all());
    state.private_notes.set(reader.all());
    reader.together(state).await;
    reader.have_sessions_taken_over();
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_SESSION, |state, found| {
            found.refresh(state.my_pairings);
            found.refresh(state.private_notes);
            state.take_in_together(found);
        }),
    );
    state
}

/// What it reads and follows.
const OF_AFTER: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::Sessions,
    StoreName::Together,
    StoreName::Ties,
    StoreName::Reflections,
];

/// What the screen after a session needs: the same, and the reflections of whoever holds this device. Call
/// it within the app's root.
pub async fn load_for_after() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_AFTER).await;
    let state = opened.state();
    state.preferences.set(reader.preferences());
    state.my_pairings.set(reader.all());
    state.reflections.set(reader.all());
    reader.together(state).await;
    reader.have_sessions_taken_over();
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_AFTER, |state, found| {
            found.refresh(state.my_pairings);
            found.refresh(state.reflections);
            state.take_in_together(found);
        }),
    );
    state
}

/// What it reads and follows.
const OF_SESSIONS: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::Sessions,
    StoreName::Together,
    StoreName::Ties,
    StoreName::PrivateNotes,
];

/// What it reads once: how often people are to meet, and when the holder is free.
const FOR_PLANNING: &[StoreName] = &[StoreName::MyProgrammes, StoreName::MyApplications];

/// What all sessions and planning them need: besides what a pair keeps together the private notes, which are
/// searched too, and what a time is judged by. Call it within the app's root.
pub async fn load_for_sessions() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_SESSIONS).await;
    let state = opened.state();
    state.preferences.set(reader.preferences());
    state.my_pairings.set(reader.all());
    reader.together(state).await;
    reader.take_over_sessions(state).await;
    state.private_notes.set(reader.all());
    // What cannot be read of these is told where they are needed whole.
    let mut planning = opened.read(FOR_PLANNING).await;
    let programmes = planning.records(StoreName::MyProgrammes);
    let plans = programmes.iter().filter_map(plan_of).collect();
    state.my_plans.set_value(plans);
    let applications = planning.records(StoreName::MyApplications);
    let times = applications.iter().filter_map(times_of).collect();
    state.my_times.set_value(times);
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_SESSIONS, |state, found| {
            found.refresh(state.my_pairings);
            state.take_in_together(found);
            found.refresh(state.private_notes);
        }),
    );
    state
}

/// What it reads and follows.
const OF_PAIRING: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::MyProgrammes,
    StoreName::Sessions,
    StoreName::Together,
    StoreName::Ties,
];

/// What the pairing needs: the same, and whom to send the answer to where the pairing itself does not say. Call it
/// within the app's root.
pub async fn load_for_pairing() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_PAIRING).await;
    let state = opened.state();
    state.preferences.set(reader.preferences());
    state.my_pairings.set(reader.all());
    let cards = reader.records(StoreName::MyProgrammes);
    state
        .my_programmes
        .set(cards.iter().filter_map(card_of).collect());
    reader.together(state).await;
    reader.have_sessions_taken_over();
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_PAIRING, |state, found| {
            found.refresh(state.my_pairings);
            state.take_in_cards(found);
            state.take_in_together(found);
        }),
    );
    state
}

/// What it reads and follows.
const OF_AGREEMENT: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::MyProgrammes,
    StoreName::Sessions,
    StoreName::Together,
    StoreName::Ties,
];

/// What the agreement needs: the same, and what the programmes suggest. Call it within the app's root.
pub async fn load_for_agreement() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_AGREEMENT).await;
    let state = opened.state();
    state.preferences.set(reader.preferences());
    state.my_pairings.set(reader.all());
    state.my_programmes_whole.set(reader.all());
    reader.together(state).await;
    reader.have_sessions_taken_over();
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_AGREEMENT, |state, found| {
            found.refresh(state.my_pairings);
            found.refresh(state.my_programmes_whole);
            state.take_in_together(found);
        }),
    );
    state
}

/// What it reads and follows.
const OF_CHECK_INS: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::MyPairings,
    StoreName::Sessions,
    StoreName::Together,
    StoreName::Ties,
    StoreName::CheckIns,
    StoreName::MyProgrammes,
];

/// What check-ins need: the pairings with what is kept together, what was answered, and how the programmes mean it.
/// Call it within the app's root.
pub async fn load_for_check_ins() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_CHECK_INS).await;
    let state = opened.state();
    state.preferences.set(reader.preferences());
    state.my_pairings.set(reader.all());
    reader.together(state).await;
    reader.have_sessions_taken_over();
    reader.check_ins(state);
    opened.settle(state, reader).await;
    opened.follow(
        state,
        (OF_CHECK_INS, |state, found| {
            found.refresh(state.my_pairings);
            state.take_in_together(found);
            state.take_in_cards(found);
            found.refresh(state.check_ins);
        }),
    );
    state
}
