//! Having the worker read the people, and again after what was decided about them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{Busy, Work, move_focus_to};
use crate::browser::files::ChosenFile;
use crate::exchange::job::sheets::DecisionShape;
use crate::exchange::sheet::{Place, Standing};
use crate::features::organise::import::sentences::run_error;
use crate::features::organise::import::validate::choices;
use crate::state::matching::RunError;
use crate::state::sheets::ImportPreview;

impl Work {
    /// Notes whether two entries are one person, and works out again what that would do.
    pub fn decide(self, first: Standing, second: Place, is_same: bool) {
        self.decisions.update_value(|decisions| {
            decisions.retain(|said| (&said.0, said.1) != (&first, second));
            decisions.push((first, second, is_same));
        });
        self.work_out_again();
    }

    pub(super) fn work_out_again(self) {
        if self.found.with_untracked(Option::is_some) {
            self.changes.update_value(|changes| *changes += 1);
            self.ask_for_people(Busy::Deciding);
        }
    }

    /// What was said about entries that may be one person.
    pub fn decided(self) -> Vec<DecisionShape> {
        self.decisions.with_value(|decisions| {
            decisions
                .iter()
                .map(|(first, second, is_same)| DecisionShape::new(first, *second, *is_same))
                .collect()
        })
    }

    /// Has the worker read the people, once all is said that has to be.
    pub fn see(self) {
        self.ask_for_people(Busy::ReadingPeople);
    }

    fn ask_for_people(self, busy: Busy) {
        if self.busy.get_untracked().is_some() {
            return;
        }
        let choices = match choices(self.i18n, self) {
            Ok(choices) => choices,
            Err(problems) => return self.problems.set(problems),
        };
        self.problems.set(Vec::new());
        self.said.set(String::new());
        self.busy.set(Some(busy));
        let files: Vec<ChosenFile> = self.sheets.with_untracked(|sheets| {
            let files = sheets.iter().map(|sheet| ChosenFile::clone(&sheet.file));
            files.collect()
        });
        let asked = self.changes.get_value();
        spawn_local(async move {
            let answer = self
                .state
                .import_preview(&files, &choices, self.running)
                .await;
            self.busy.try_set(None);
            match answer {
                Ok(_) if self.changes.try_get_value() != Some(asked) => {
                    if self.found.try_with_untracked(Option::is_some) == Some(true) {
                        return self.ask_for_people(Busy::Deciding);
                    }
                    let sentence = t_string!(self.i18n, import.see_again);
                    self.said.try_set(sentence.to_owned());
                }
                Ok(found) => self.show(found, busy),
                Err(RunError::Cancelled) => move_focus_to("import-see"),
                Err(error) => self.refuse("import-see", vec![run_error(self.i18n, &error)]),
            }
        });
    }

    fn show(self, found: ImportPreview, busy: Busy) {
        let count = found.people;
        let sentence = t_string!(self.i18n, import.people_found, count = count);
        self.said.try_set(sentence);
        self.removed
            .try_update(|removed| removed.retain(|id| found.gone.contains(id)));
        let keeps_order = self.levels.try_with_untracked(|levels| {
            busy == Busy::Deciding
                && levels.len() == found.levels.len()
                && found.levels.iter().all(|level| levels.contains(level))
        });
        if keeps_order != Some(true) {
            self.levels.try_set(found.levels.clone());
        }
        self.found.try_set(Some(Arc::new(found)));
        if busy == Busy::ReadingPeople {
            move_focus_to("import-found");
        }
    }
}
