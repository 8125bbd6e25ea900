//! What only the coordinator's program holds. Every signal weighs something in every program that makes it, so
//! the others make none of these.

use std::sync::Arc;

use leptos::prelude::*;

use super::AppState;
use super::matching::{KeptRun, Wishes};
use crate::domain::application::ReceivedApplication;
use crate::domain::participant::Participant;
use crate::domain::programme::Programme;

/// The signals of the coordinator's screens.
#[derive(Clone, Copy)]
pub(super) struct Coordination {
    programmes: RwSignal<Vec<Programme>>,
    turned: RwSignal<u32>,
    people: RwSignal<Vec<Arc<Participant>>>,
    run: RwSignal<Option<Arc<KeptRun>>>,
    wishes: RwSignal<Option<Arc<Wishes>>>,
    applications: RwSignal<Vec<ReceivedApplication>>,
    removed_applications: StoredValue<Vec<ReceivedApplication>>,
}

impl Coordination {
    /// With nothing in it yet.
    pub(super) fn new() -> Self {
        Self {
            programmes: RwSignal::new(Vec::new()),
            turned: RwSignal::new(0),
            people: RwSignal::new(Vec::new()),
            run: RwSignal::new(None),
            wishes: RwSignal::new(None),
            applications: RwSignal::new(Vec::new()),
            removed_applications: StoredValue::new(Vec::new()),
        }
    }
}

impl AppState {
    /// Outside the coordinator's program one that nothing ever fills.
    fn coordination(self) -> Coordination {
        self.coordination.unwrap_or_else(Coordination::new)
    }

    /// Programmes that are coordinated here.
    pub fn programmes(self) -> RwSignal<Vec<Programme>> {
        self.coordination().programmes
    }

    /// How often this tab has turned to another programme: screens are made anew when it does.
    pub fn turned(self) -> RwSignal<u32> {
        self.coordination().turned
    }

    /// The participants of the chosen programme, in the order of their keys.
    pub fn people(self) -> RwSignal<Vec<Arc<Participant>>> {
        self.coordination().people
    }

    /// The last matching run of the chosen programme.
    pub fn run(self) -> RwSignal<Option<Arc<KeptRun>>> {
        self.coordination().run
    }

    /// Which pairs the coordinator wants together or apart in the chosen programme; `None` where none was ever
    /// named.
    pub fn wishes(self) -> RwSignal<Option<Arc<Wishes>>> {
        self.coordination().wishes
    }

    /// Applications that were taken in, of every programme that is coordinated here.
    pub(super) fn applications(self) -> RwSignal<Vec<ReceivedApplication>> {
        self.coordination().applications
    }

    /// Those that were removed with their people on this page, so that it can be undone.
    pub(super) fn removed_applications(self) -> StoredValue<Vec<ReceivedApplication>> {
        self.coordination().removed_applications
    }
}
