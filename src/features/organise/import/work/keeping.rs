//! Doing what was worked out.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{Busy, Done, Work, move_focus_to};
use crate::features::organise::import::validate::choices;
use crate::features::shared::sentences::storage_error;
use crate::state::sheets::ImportKept;

impl Work {
    /// Does what was worked out.
    pub fn keep(self) {
        let Some(found) = self.found.get_untracked() else {
            return;
        };
        if self.busy.get_untracked().is_some() {
            return;
        }
        self.not_kept.set(None);
        let Ok(choices) = choices(self.i18n, self) else {
            return;
        };
        self.busy.set(Some(Busy::Keeping));
        let kept = ImportKept {
            levels: self.levels.get_untracked(),
            removed: self
                .removed
                .with_untracked(|ids| ids.iter().cloned().collect()),
        };
        let done = Done {
            people: found.people,
            new: found.new.len(),
            changed: found.changed.len(),
            removed: kept.removed.len(),
        };
        let name = t_string!(self.i18n, people.programme_name);
        spawn_local(async move {
            let kept = self.state.keep_import(&found, &choices, kept, name).await;
            self.busy.try_set(None);
            match kept {
                Ok(()) => {
                    self.found.try_set(None);
                    self.sheets.try_set(Vec::new());
                    self.said.try_set(String::new());
                    self.done.try_set(Some(done));
                    move_focus_to("import-done");
                }
                Err(error) => {
                    self.not_kept
                        .try_set(Some(storage_error(self.i18n, &error)));
                }
            }
        });
    }
}
