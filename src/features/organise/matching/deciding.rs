//! What is decided about proposals and pairings, each with a way to undo it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::bench::{Bench, DETAIL};
use super::rows::Pair;
use crate::browser::focus;
use crate::domain::id::PairingId;
use crate::domain::matching::Fit;
use crate::domain::pairing::SharedReason;
use crate::features::shared::count::count;
use crate::features::shared::sentences::storage_error;
use crate::state::StorageError;
use crate::state::matching::Approval;
use crate::state::pairings::PairingOfProgramme;
use crate::ui::ToastMessage;

impl Bench {
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

    pub(super) fn say(self, text: String, undo: Option<Callback<()>>) {
        let undo = undo.map(|undo| (t_string!(self.i18n, app.undo).to_owned(), undo));
        let _ = self.toast.try_set(Some(ToastMessage { text, undo }));
    }
}
