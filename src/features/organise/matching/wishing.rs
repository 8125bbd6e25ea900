//! What the coordinator wants of a pair, kept for every run to come.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bench::Bench;
use super::rows::Pair;
use crate::domain::matching::Settings;
use crate::features::shared::sentences::storage_error;
use crate::state::matching::{Basis, EarlierRun, Wish};

impl Bench {
    /// Wants this of a pair from now on, or nothing. What it would change is tried by itself.
    pub fn wish(self, pair: Pair, wish: Option<Wish>) {
        self.wish_all(vec![(pair, wish)]);
    }

    /// What is wanted of a pair now.
    pub fn wish_of(self, pair: &Pair) -> Option<Wish> {
        let wishes = self.state.wishes();
        wishes.with(|wishes| wishes.as_ref().and_then(|wishes| wishes.of(pair)))
    }

    /// What was wanted of a pair when the proposals were made.
    pub fn wish_in_run(self, pair: &Pair) -> Option<Wish> {
        self.state.run().with(|run| {
            let basis = run.as_ref()?.basis.as_ref()?;
            if basis.locked.contains(pair) {
                return Some(Wish::Together);
            }
            basis.forbidden.contains(pair).then_some(Wish::Apart)
        })
    }

    /// Goes back to the settings and wishes by which the proposals were made.
    pub fn go_back(self) {
        if let Some(run) = self.state.run().get_untracked() {
            self.use_these(&run.settings, run.basis.as_ref());
        }
    }

    /// Puts the settings and wishes of an earlier run in place of these. What that would change is tried by itself.
    pub fn use_settings_of(self, run: &EarlierRun) {
        self.use_these(&run.settings, run.basis.as_ref());
    }

    fn use_these(self, settings: &Settings, basis: Option<&Basis>) {
        self.draft.replace(self.i18n, self.state, settings.clone());
        let now = self.state.wishes().get_untracked();
        let now = now.iter().flat_map(|wishes| wishes.all());
        let mut wanted: Vec<(Pair, Option<Wish>)> =
            now.map(|(pair, _)| (pair.clone(), None)).collect();
        if let Some(basis) = basis {
            let with = |wish: Wish| move |pair: &Pair| (pair.clone(), Some(wish));
            wanted.extend(basis.locked.iter().map(with(Wish::Together)));
            wanted.extend(basis.forbidden.iter().map(with(Wish::Apart)));
        }
        self.wish_all(wanted);
    }

    fn wish_all(self, wanted: Vec<(Pair, Option<Wish>)>) {
        if wanted.is_empty() {
            return;
        }
        spawn_local(async move {
            if let Err(error) = self.state.wish(&wanted).await {
                self.say(storage_error(self.i18n, &error), None);
            }
        });
    }
}
