//! What the parts of the matching screen share: what is chosen, and what is done with it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::rows::{Pair, Row, rows, still_open};
use crate::browser::focus;
use crate::domain::id::PairingId;
use crate::domain::matching::Fit;
use crate::domain::pairing::SharedReason;
use crate::features::shared::directory::{Directory, directory};
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::i18n::use_i18n;
use crate::state::matching::{Approval, Running};
use crate::state::{AppState, StorageError};
use crate::ui::ToastMessage;

/// The id of the heading beside the list.
pub const DETAIL: &str = "detail-title";

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
    /// The pairs that are ticked.
    pub ticked: RwSignal<BTreeSet<Pair>>,
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
            ticked: RwSignal::new(BTreeSet::new()),
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

    /// The pairs that are ticked and can be approved.
    pub fn ticked_open(self) -> Vec<Pair> {
        self.rows.with_untracked(|rows| {
            self.ticked
                .with_untracked(|ticked| still_open(rows, ticked))
        })
    }

    /// Shows the reasons of a pair and goes there.
    pub fn choose(self, pair: Pair) {
        self.chosen.set(Some(pair));
        request_animation_frame(|| focus::move_to(DETAIL));
    }

    /// Makes pairings of proposals, with a way to undo it.
    pub fn approve(self, pairs: Vec<Pair>) {
        if pairs.is_empty() {
            return;
        }
        spawn_local(async move {
            let Some(programme) = self.state.programme_now() else {
                return;
            };
            let approved = self.state.approve(&programme, &pairs).await;
            if approved.is_ok() {
                let _ = self.ticked.try_set(BTreeSet::new());
            }
            self.tell(approved);
        });
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
                let count = approval.pairings.len();
                let sentence = t_string!(self.i18n, matching.approved_now, count = count);
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
