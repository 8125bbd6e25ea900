//! What the parts of the matching screen share: what is chosen, and what is done with it.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::list::pairing_of;
use super::rows::{Pair, Places, Row, rows};
use crate::browser::focus;
use crate::domain::id::PairingId;
use crate::domain::matching::Fit;
use crate::domain::pairing::SharedReason;
use crate::domain::participant::Participant;
use crate::features::shared::count::count;
use crate::features::shared::directory::{Directory, directory, searched_of};
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::matching::{Approval, Running};
use crate::state::pairings::PairingOfProgramme;
use crate::state::{AppState, StorageError};
use crate::ui::{Selection, ToastMessage};

/// The id of the heading beside the list.
pub const DETAIL: &str = "detail-title";

/// People by name, each with what is searched.
pub type ByName = Arc<Vec<(String, Arc<Participant>)>>;

/// What the parts of the matching screen share.
#[derive(Clone, Copy)]
pub struct Bench {
    i18n: Texts,
    state: AppState,
    /// The people by their ids.
    pub people: Memo<Directory>,
    /// The proposals, the best fit first.
    pub rows: Memo<Vec<Row>>,
    /// How many of them can be approved.
    pub open_count: Memo<usize>,
    /// The pair whose reasons are shown.
    pub chosen: RwSignal<Option<Pair>>,
    /// The proposals that are ticked.
    pub ticked: Selection,
    /// The row to which the focus is to go back.
    pub back_to: RwSignal<Option<String>>,
    /// How many places people have left.
    pub places: Memo<Arc<Places>>,
    /// Everybody by name, with what is searched.
    pub by_name: Memo<ByName>,
    /// Whether something is being kept: a second press must not do it twice.
    is_busy: RwSignal<bool>,
    /// The run on its way.
    pub running: Running,
    /// What happened last.
    pub toast: RwSignal<Option<ToastMessage>>,
}

impl Bench {
    /// A bench on which nothing is chosen. Call it within the screen.
    pub fn new(state: AppState) -> Self {
        let people = directory(state);
        let rows = Memo::new(move |_| people.with(|people| rows(state, people)));
        Self {
            i18n: use_i18n(),
            state,
            people,
            rows,
            open_count: Memo::new(move |_| {
                rows.with(|rows| rows.iter().filter(|row| row.is_open()).count())
            }),
            chosen: RwSignal::new(None),
            ticked: Selection::default(),
            back_to: RwSignal::new(None),
            places: Memo::new_with_compare(move |_| Arc::new(Places::taken(state)), |_, _| true),
            by_name: Memo::new_with_compare(move |_| Arc::new(by_name(state)), |_, _| true),
            is_busy: RwSignal::new(false),
            running: Running::default(),
            toast: RwSignal::new(None),
        }
    }

    /// Every pair that can be approved.
    pub fn all_open(self) -> Vec<Pair> {
        self.rows.with_untracked(|rows| {
            let open = rows.iter().filter(|row| row.is_open());
            open.map(Row::pair).collect()
        })
    }

    /// The pairs among these that can be approved, in the order of the list.
    pub fn chosen_open(self, ids: &HashSet<String>) -> Vec<Pair> {
        self.among(ids, |row| row.is_open().then(|| row.pair()))
    }

    /// The pairings among these, in the order of the list.
    pub fn chosen_approved(self, ids: &HashSet<String>) -> Vec<PairingId> {
        self.among(ids, |row| pairing_of(row).cloned())
    }

    fn among<T>(self, ids: &HashSet<String>, take: impl Fn(&Row) -> Option<T>) -> Vec<T> {
        self.rows.with(|rows| {
            // Most of the time nothing is chosen.
            let rows = if ids.is_empty() { &[] } else { rows.as_slice() };
            let chosen = rows.iter().filter(|row| ids.contains(&row.id()));
            chosen.filter_map(take).collect()
        })
    }

    /// "Ada and Björn"
    pub fn pair_name(self, (mentor, mentee): &Pair) -> String {
        let (mentor, mentee) = self
            .people
            .with(|people| (people.name(mentor), people.name(mentee)));
        t_string!(
            self.i18n,
            matching.pair_of,
            mentor = mentor,
            mentee = mentee
        )
    }

    /// Shows the reasons of a pair and goes there.
    pub fn choose(self, pair: Pair) {
        self.chosen.set(Some(pair));
        request_animation_frame(|| focus::move_to(DETAIL));
    }

    /// Makes pairings of proposals, with a way to undo it.
    pub fn approve(self, pairs: Vec<Pair>) {
        if pairs.is_empty() || self.is_busy.get_untracked() {
            return;
        }
        let Some(programme) = self.state.programme_now() else {
            return;
        };
        self.begin();
        spawn_local(async move {
            let approved = self.state.approve(&programme, &pairs).await;
            if approved.is_ok() {
                self.ticked.clear();
            }
            let _ = self.is_busy.try_set(false);
            self.tell(approved);
        });
    }

    /// Takes approved pairings back, with a way to undo that.
    pub fn take_back_many(self, pairings: Vec<PairingId>) {
        if pairings.is_empty() || self.is_busy.get_untracked() {
            return;
        }
        self.begin();
        spawn_local(async move {
            let removed = self.state.take_back(&pairings).await;
            let _ = self.is_busy.try_set(false);
            match removed {
                Ok(removed) => {
                    self.ticked.clear();
                    let number = count(self.i18n, removed.len());
                    let sentence = t_string!(self.i18n, matching.taken_back_many, count = number);
                    let put_back = Callback::new(move |()| self.put_back(removed.clone()));
                    self.say(sentence, Some(put_back));
                }
                Err(error) => self.say(storage_error(self.i18n, &error), None),
            }
        });
    }

    fn put_back(self, removed: Vec<PairingOfProgramme>) {
        spawn_local(async move {
            let sentence = match self.state.put_back(removed).await {
                Ok(()) => t_string!(self.i18n, matching.undone).to_owned(),
                Err(error) => storage_error(self.i18n, &error),
            };
            self.say(sentence, None);
        });
        // The button that was pressed is gone.
        focus::move_to_heading();
    }

    /// Thousands take a moment; until they are kept nothing else is begun.
    fn begin(self) {
        self.is_busy.set(true);
        self.say(t_string!(self.i18n, matching.working).to_owned(), None);
    }

    /// Puts two people together by hand, with a way to undo it.
    pub fn pair_by_hand(self, pair: Pair, fit: Option<Fit>, reasons: Vec<SharedReason>) {
        spawn_local(async move {
            let Some(programme) = self.state.programme_now() else {
                return;
            };
            let (mentor, mentee) = pair;
            let state = self.state;
            let made = state.pair_by_hand(&programme, mentor, mentee, fit, reasons);
            self.tell(made.await);
        });
    }

    /// Takes an approved pairing back, with a way to undo that.
    pub fn take_back(self, pairing: PairingId) {
        spawn_local(async move {
            match self.state.take_back(&[pairing]).await {
                Ok(removed) => {
                    let put_back = Callback::new(move |()| {
                        let removed = removed.clone();
                        spawn_local(async move {
                            if let Err(error) = self.state.put_back(removed).await {
                                self.say(storage_error(self.i18n, &error), None);
                            }
                        });
                        focus::move_to_heading();
                    });
                    let sentence = t_string!(self.i18n, matching.taken_back).to_owned();
                    self.say(sentence, Some(put_back));
                }
                Err(error) => self.say(storage_error(self.i18n, &error), None),
            }
            focus::move_to(DETAIL);
        });
    }

    fn tell(self, outcome: Result<Approval, StorageError>) {
        match outcome {
            Ok(approval) => {
                let number = count(self.i18n, approval.pairings.len());
                let sentence = t_string!(self.i18n, matching.approved_now, count = number);
                let undo = Callback::new(move |()| self.undo(approval.pairings.clone()));
                self.say(sentence, Some(undo));
            }
            Err(error) => self.say(storage_error(self.i18n, &error), None),
        }
    }

    fn undo(self, pairings: Vec<PairingId>) {
        spawn_local(async move {
            let sentence = match self.state.take_back(&pairings).await {
                Ok(_) => t_string!(self.i18n, matching.undone).to_owned(),
                Err(error) => storage_error(self.i18n, &error),
            };
            self.say(sentence, None);
        });
        // The button that was pressed is gone.
        focus::move_to_heading();
    }

    fn say(self, text: String, undo: Option<Callback<()>>) {
        let undo = undo.map(|undo| (t_string!(self.i18n, app.undo).to_owned(), undo));
        let _ = self.toast.try_set(Some(ToastMessage { text, undo }));
    }
}

/// Everybody by name, with what is searched.
fn by_name(state: AppState) -> Vec<(String, Arc<Participant>)> {
    let mut people: Vec<_> = state.people().with(|people| {
        let searched = |person: &Arc<Participant>| (searched_of(person), Arc::clone(person));
        people.iter().map(searched).collect()
    });
    // What is searched begins with the name.
    people.sort_by(|(left, _), (right, _)| left.cmp(right));
    people
}
