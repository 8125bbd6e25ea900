//! Signals over stored data, and every command: a domain function, one transaction, a commit, a signal.

pub mod actions;
pub mod agenda;
pub mod agreement;
pub mod applications;
pub mod backup;
pub mod check_ins;
mod coordination;
pub mod erase;
pub mod guides;
pub mod holdings;
mod keeper;
pub mod learned;
pub mod learning;
pub mod loading;
pub mod loss;
pub mod matching;
pub mod my_applications;
pub mod my_pairings;
pub mod my_programmes;
mod news;
pub mod opening;
pub mod pairings;
pub mod people;
pub mod private_notes;
pub mod programmes;
pub mod questionnaire;
pub mod reflections;
pub mod reminder;
pub mod restore;
pub mod sample;
pub mod sessions;
pub mod set_aside;
pub mod shared_text;
pub mod sheets;
pub mod site_programme;
mod together;
pub mod topics;
pub mod updates;

use leptos::prelude::*;

use crate::browser::channel::Channel;
use crate::domain::availability::OwnTimes;
use crate::domain::id::ProgrammeId;
use crate::domain::learning::{ExerciseAnswer, Learner, ReadGuide};
use crate::domain::pair::{PrivateNote, Together};
use crate::domain::pairing::MyPairing;
use crate::domain::programme::{MyProgramme, ProgrammeCard, SessionPlan};
use crate::domain::questionnaire::MyApplication;
use crate::domain::reflection::MyReflection;
pub use crate::storage::name::Space;
use crate::storage::news::News;
use crate::storage::preferences::Preferences;
use crate::storage::record::check_in::KeptCheckIn;
use crate::storage::record::pairing::PairingOfProgramme;
pub use crate::storage::store::StorageError;
use crate::storage::store::{Change, Seen, Store};

use coordination::Coordination;
use keeper::Keeper;
use loss::Loss;
use site_programme::SiteFile;

/// What the reader must be told about the place where data is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepingTrouble {
    /// Nothing will be kept: the memory store stands in.
    NothingIsKept,
    /// The data belongs to a newer release and was left as it was; the memory store stands in.
    NewerData,
    /// Another tab holds an older version open; the memory store stands in.
    Blocked,
    /// Another tab has erased the data or brought a newer release, and the connection is closed.
    Closed,
}

/// Everything that screens share. It belongs to the app's root, so it outlives every screen.
#[derive(Clone, Copy)]
pub struct AppState {
    keeper: StoredValue<Keeper, LocalStorage>,
    /// The way to the other tabs; none where the browser has none, or nothing is kept.
    channel: StoredValue<Option<Channel>, LocalStorage>,
    /// Whether real data or the sample is shown.
    pub space: Space,
    /// What is wrong with the place where data is kept, if anything is.
    pub trouble: RwSignal<Option<KeepingTrouble>>,
    /// Whether the browser has lost what was kept.
    pub loss: Loss,
    /// How many records could not be read and were left as they are.
    pub unreadable: RwSignal<usize>,
    /// The choices of this device.
    pub preferences: RwSignal<Preferences>,
    /// Which of them this tab shows; other tabs may show another.
    pub chosen: RwSignal<Option<ProgrammeId>>,
    /// What participants' screens say of the programme that is coordinated here.
    pub summary: StoredValue<ProgrammeSummary>,
    /// The pairings of the chosen programme.
    pub pairings: RwSignal<Vec<PairingOfProgramme>>,
    /// The pairings in which the holder of this device takes part.
    pub my_pairings: RwSignal<Vec<MyPairing>>,
    /// Their keys, in a program that does not read what is in them.
    pairings_unread: RwSignal<Vec<String>>,
    /// The programmes in which the holder of this device takes part, by name and coordinator.
    pub my_programmes: RwSignal<Vec<ProgrammeCard>>,
    /// The same as a whole, for the screens that packets arrive on.
    pub my_programmes_whole: RwSignal<Vec<MyProgramme>>,
    /// What the two of those pairings keep together.
    pub together: RwSignal<Vec<Together>>,
    /// Notes that never leave this device.
    pub private_notes: RwSignal<Vec<PrivateNote>>,
    /// What the holder of this device looked back on after sessions.
    pub reflections: RwSignal<Vec<MyReflection>>,
    /// How often people meet in the programmes in which the holder takes part, as it was kept when the page was
    /// loaded.
    pub my_plans: StoredValue<Vec<(ProgrammeId, SessionPlan)>>,
    /// When the holder is free, as they said it to those programmes.
    pub my_times: StoredValue<Vec<OwnTimes>>,
    /// What was answered in check-ins, and asked of the coordinator.
    pub check_ins: RwSignal<Vec<KeptCheckIn>>,
    /// Who reads the guides; none before a role was chosen.
    pub learner: RwSignal<Option<Learner>>,
    /// How far they are with each guide.
    pub read_guides: RwSignal<Vec<ReadGuide>>,
    /// What they wrote at the exercises.
    pub exercises: RwSignal<Vec<ExerciseAnswer>>,
    /// What the holder of this device has answered in questionnaires, a record for each programme.
    pub my_applications: RwSignal<Vec<MyApplication>>,
    /// What lies beside the app about its programme; only the questionnaire reads it at the start.
    pub site_file: RwSignal<SiteFile>,
    /// What only the coordinator's program holds.
    coordination: Option<Coordination>,
}

/// The programme that is coordinated here, as it was kept when the page was loaded. Participants' screens
/// say no more of it, so their program does not read the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeSummary {
    /// What it is called; none where there is no programme.
    pub programme: Option<String>,
    /// How many participants are kept.
    pub people: usize,
}

impl AppState {
    /// Whether the holder of this device takes part in a pairing.
    pub fn takes_part(self) -> bool {
        self.my_pairings.with(|list| !list.is_empty())
            || self.pairings_unread.with(|keys| !keys.is_empty())
    }

    /// Whether nothing is kept here that people would miss, as far as this program has read it.
    pub fn is_empty(self) -> bool {
        !self.takes_part()
            && self.my_applications.with(Vec::is_empty)
            && self.pairings.with(Vec::is_empty)
            // Where programmes are coordinated, one of them is chosen.
            && self.chosen.with(Option::is_none)
    }

    /// Makes changes in one transaction. What a screen shows as saved is shown after this returned `Ok`.
    async fn commit(self, changes: Vec<Change>) -> Result<(), StorageError> {
        self.commit_if(Vec::new(), changes).await
    }

    /// The same, provided that these records are still as they were seen: another tab may have changed
    /// them since.
    async fn commit_if(self, seen: Vec<Seen>, changes: Vec<Change>) -> Result<(), StorageError> {
        let keeper = self.keeper.get_value();
        let news = News::of(&changes);
        keeper.commit_if(seen, changes).await?;
        self.note_kept();
        self.tell(&news);
        Ok(())
    }

    /// Notes outside the database that something is kept in it, so that a loss can be told. Where there is
    /// trouble nothing is kept, or another tab has erased it, its note included.
    fn note_kept(self) {
        if self.trouble.try_get_untracked() == Some(None) {
            self.loss.note_kept();
        }
    }
}

/// The state that all screens share.
///
/// # Panics
/// Outside the app, where nobody provided it.
pub fn use_app_state() -> AppState {
    expect_context()
}

/// Puts a value into a list kept in order of `key`, in the place of the one with the same key if there is one.
fn put_by<Value, Key: Ord>(list: &mut Vec<Value>, value: Value, key: impl Fn(&Value) -> Key) {
    match list.binary_search_by(|known| key(known).cmp(&key(&value))) {
        Ok(place) => list[place] = value,
        Err(place) => list.insert(place, value),
    }
}
