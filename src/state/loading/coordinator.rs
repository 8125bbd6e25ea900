//! What the coordinator's screens begin with.

use std::sync::Arc;

use leptos::prelude::*;

use super::opened::Opened;
use crate::domain::id::ProgrammeId;
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;
use crate::domain::text::ShortText;
use crate::state::coordination::Coordination;
use crate::state::keeper::Keeper;
use crate::state::{AppState, put_by};
use crate::storage::record::Recorded;
use crate::storage::record::participant::PersonOfProgramme;
use crate::storage::store::{Seen, Store, StoreName};

/// What it reads and follows.
const OF_COORDINATOR: &[StoreName] = &[
    StoreName::Preferences,
    StoreName::Programmes,
    StoreName::People,
    StoreName::Pairings,
    StoreName::MyPairings,
    StoreName::Applications,
];

/// What it follows: the last run and the wishes are read when it is known of which programme.
const FOLLOWED_BY_COORDINATOR: &[StoreName] = &[
    StoreName::Programmes,
    StoreName::People,
    StoreName::Pairings,
    StoreName::MyPairings,
    StoreName::Applications,
    StoreName::Runs,
    StoreName::Wishes,
];

/// Everything that is kept, for the coordinator's screens. Call it within the app's root.
pub async fn load_for_coordinator() -> AppState {
    let opened = Opened::open().await;
    let mut reader = opened.read(OF_COORDINATOR).await;
    let state = AppState {
        coordination: Some(Coordination::new()),
        ..opened.state()
    };
    let preferences = reader.preferences();
    let mut programmes: Vec<Programme> = reader.all();
    let people: Vec<PersonOfProgramme> = reader.all_in_slices().await;
    state.pairings.set(reader.all_in_slices().await);
    state.my_pairings.set(reader.all());
    state.applications().set(reader.all_in_slices().await);
    opened.settle(state, reader).await;
    keep_lost_programmes(&state.keeper.get_value(), &mut programmes, &people).await;
    let chosen = preferences.programme.clone();
    let chosen = chosen.filter(|id| programmes.iter().any(|known| known.id == *id));
    let chosen = chosen.or_else(|| programmes.first().map(|known| known.id.clone()));
    state.preferences.set(preferences);
    state.programmes().set(programmes);
    state.people().set(people_of(people, chosen.as_ref()));
    state.chosen.set(chosen);
    state.keep_to_chosen();
    state.load_run().await;
    state.load_wishes().await;
    opened.follow(
        state,
        (FOLLOWED_BY_COORDINATOR, |state, found| {
            state.take_in_shared(found);
            state.take_in_programme(found);
            found.refresh(state.applications());
        }),
    );
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
pub(in crate::state) fn people_of(
    people: Vec<PersonOfProgramme>,
    programme: Option<&ProgrammeId>,
) -> Vec<Arc<Participant>> {
    people
        .into_iter()
        .filter(|known| Some(&known.programme) == programme)
        .map(|known| Arc::new(known.participant))
        .collect()
}
