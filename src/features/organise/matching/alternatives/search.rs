//! The search for whom else somebody could have. It belongs to the screen, so what was found is there again for
//! whoever has looked at one of those who were found.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::rows::Row;
use super::super::trial::Trying;
use crate::domain::id::ParticipantId;
use crate::domain::matching::Alternative;
use crate::domain::participant::Side;
use crate::state::AppState;
use crate::state::matching::{RunError, Running};

/// Somebody, and the side on which they have a partner or look for one.
pub type Place = (ParticipantId, Side);

/// What became of it.
#[derive(Clone, PartialEq)]
pub enum Found {
    /// These people.
    People(Arc<Vec<Alternative>>),
    /// Nobody could be looked for: somebody without a place cannot have anybody else.
    NoPlace,
    /// It was stopped.
    Stopped,
    /// It gave nothing.
    Failed(RunError),
}

/// The search of the matching screen.
#[derive(Clone, Copy)]
pub struct Search {
    state: AppState,
    trying: Trying,
    /// The search on its way.
    pub running: Running,
    /// For whom it was asked last, and what became of that.
    pub found: RwSignal<Option<(Place, Found)>>,
    /// Counts what was asked: the last counts.
    count: StoredValue<u32>,
}

impl Search {
    /// A search that forgets what it found when the proposals are others, or rest on something else. Call it
    /// within the screen.
    pub fn new(state: AppState, trying: Trying, rows: Memo<Vec<Row>>, run: Running) -> Self {
        let search = Self {
            state,
            trying,
            running: Running::default(),
            found: RwSignal::new(None),
            count: StoredValue::new(0),
        };
        // A run has the worker for itself.
        let is_proposing = Memo::new(move |_| run.is_running().get());
        Effect::new(move || {
            trying.freshness.track();
            rows.track();
            state.pairings.track();
            is_proposing.track();
            search.forget();
        });
        on_cleanup(move || search.running.cancel());
        search
    }

    fn forget(self) {
        self.running.cancel();
        self.count
            .update_value(|count| *count = count.wrapping_add(1));
        self.found.set(None);
    }

    /// Looks for somebody else for this person.
    pub fn ask(self, place: Place) {
        self.forget();
        let this = self.count.get_value();
        let present = self.trying.present();
        spawn_local(async move {
            let (who, side) = &place;
            let found = self
                .state
                .alternatives_for(self.running, present, who, *side)
                .await;
            if self.count.try_get_value() != Some(this) {
                return;
            }
            let found = match found {
                Ok(Some(people)) => Found::People(Arc::new(people)),
                Ok(None) => Found::NoPlace,
                Err(RunError::Cancelled) => Found::Stopped,
                Err(error) => Found::Failed(error),
            };
            let _ = self.found.try_set(Some((place, found)));
        });
    }
}
