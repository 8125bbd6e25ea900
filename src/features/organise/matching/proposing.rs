//! Proposing pairs, from wherever on the screen it is asked for, and what became of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::bench::Bench;
use crate::browser::focus;
use crate::features::shared::language::Texts;
use crate::features::shared::sentences::storage_error;
use crate::state::matching::RunError;

/// The id of the button that proposes.
pub const PROPOSE: &str = "propose";

/// What became of proposing.
#[derive(Clone, Copy)]
pub struct Proposing {
    i18n: Texts,
    /// What went wrong.
    pub problem: RwSignal<Option<String>>,
    /// What is said quietly.
    pub said: RwSignal<String>,
    /// Whoever has left the screen is not called back to it.
    is_here: StoredValue<()>,
}

impl Proposing {
    /// Nothing was asked for yet. Call it within the screen.
    pub fn new(i18n: Texts) -> Self {
        Self {
            i18n,
            problem: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            is_here: StoredValue::new(()),
        }
    }

    /// Keeps the settings as they stand in the form, and proposes pairs by them.
    pub fn propose(self, bench: Bench) {
        if bench.running.progress.with_untracked(Option::is_some) {
            return;
        }
        let i18n = self.i18n;
        self.said.set(String::new());
        if !bench.draft.is_sound(i18n) {
            let sentence = t_string!(i18n, matching.error_settings).to_owned();
            self.problem.set(Some(sentence));
            return;
        }
        self.problem.set(None);
        let present = bench.trying.present();
        // The worker is to have the machine for itself.
        bench.trying.running.cancel();
        spawn_local(async move {
            match bench.draft.save_after_others(bench.state).await {
                Ok(()) => {
                    let done = move |result| self.done(bench, result);
                    bench.state.run_matching(bench.running, present, done);
                }
                Err(error) => {
                    let _ = self.problem.try_set(Some(storage_error(i18n, &error)));
                }
            }
        });
    }

    fn done(self, bench: Bench, result: Result<(), RunError>) {
        if self.is_here.try_get_value().is_none() {
            return;
        }
        let i18n = self.i18n;
        match result {
            Ok(()) => {
                let _ = self.problem.try_set(None);
                let _ = bench.chosen.try_set(None);
                bench.ticked.clear();
                focus::move_to_heading();
                return;
            }
            Err(RunError::Cancelled) => {
                let _ = self.problem.try_set(None);
                let _ = self
                    .said
                    .try_set(t_string!(i18n, matching.cancelled).to_owned());
            }
            Err(error) => {
                let _ = self.problem.try_set(Some(sentence(i18n, error)));
            }
        }
        focus::move_to(PROPOSE);
    }
}

/// Why a run gave nothing, as a sentence that says what to do.
pub fn sentence(i18n: Texts, error: RunError) -> String {
    match error {
        RunError::Cancelled => t_string!(i18n, matching.cancelled).to_owned(),
        RunError::NoProgramme => t_string!(i18n, matching.no_programme).to_owned(),
        RunError::Broken(reason) => t_string!(i18n, matching.error_broken, reason = reason),
        RunError::Storage(error) => storage_error(i18n, &error),
    }
}
