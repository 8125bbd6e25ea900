//! Taking files in, and away again.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{Busy, Drafted, Work, move_focus_to};
use crate::browser::files::{ChosenFile, Handles};
use crate::exchange::sheet::MOST_BYTES;
use crate::features::organise::import::sentences::{run_error, sheet_error, too_large, unread};
use crate::state::matching::RunError;
use crate::state::sheets::SheetPreview;

/// How many files an import may have: one, or one for each side.
const MOST_FILES: usize = 2;

impl Work {
    /// Reads files that were chosen or dropped.
    pub fn take_files(self, handles: Handles) {
        spawn_local(async move {
            match handles.read(MOST_BYTES as u64).await {
                Ok(files) => self.recognise(files, "import-file").await,
                Err(file) if file.is_too_large => {
                    self.refuse("import-file", vec![too_large(self.i18n, &file.name)]);
                }
                Err(file) => self.refuse("import-file", vec![unread(self.i18n, &file.name)]),
            }
        });
    }

    /// Reads a text as if it were a file.
    pub fn take_text(self, text: String) {
        if text.trim().is_empty() {
            let sentence = t_string!(self.i18n, import.error_nothing_pasted).to_owned();
            self.refuse("import-text", vec![sentence]);
            return;
        }
        let first = t_string!(self.i18n, import.pasted_name);
        let is_taken = |name: &str| {
            self.sheets
                .with_untracked(|sheets| sheets.iter().any(|sheet| sheet.preview.name == name))
        };
        let name = if is_taken(first) {
            format!("{first} 2")
        } else {
            first.to_owned()
        };
        let file = ChosenFile {
            name,
            bytes: text.into_bytes(),
        };
        spawn_local(self.recognise(vec![file], "import-text"));
    }

    async fn recognise(self, files: Vec<ChosenFile>, field: &'static str) {
        let others = self.sheets.try_with_untracked(|sheets| {
            sheets
                .iter()
                .filter(|sheet| !files.iter().any(|file| file.name == sheet.preview.name))
                .count()
        });
        let Some(others) = others else { return };
        if others + files.len() > MOST_FILES {
            let sentence = t_string!(self.i18n, import.error_third).to_owned();
            self.refuse(field, vec![sentence]);
            return;
        }
        if self.busy.get_untracked().is_some() {
            return;
        }
        self.problems.set(Vec::new());
        self.said.set(String::new());
        self.busy.set(Some(Busy::ReadingFiles));
        let answer = self.state.recognise_files(&files, self.running).await;
        self.busy.try_set(None);
        let mut refusals = Vec::new();
        match answer {
            Ok(answers) => {
                for (file, answer) in files.into_iter().zip(answers) {
                    match answer {
                        Ok(preview) => self.add(file, preview),
                        Err(error) => refusals.push(sheet_error(self.i18n, &file.name, error)),
                    }
                }
            }
            Err(RunError::Cancelled) => return move_focus_to("import-file"),
            Err(error) => refusals.push(run_error(self.i18n, &error)),
        }
        if refusals.is_empty() {
            move_focus_to("import-sheets");
        }
        self.refuse(field, refusals);
    }

    /// Adds a file, in the place of one with the same name.
    fn add(self, file: ChosenFile, preview: SheetPreview) {
        let number = self
            .next_number
            .try_update_value(|next| {
                *next += 1;
                *next
            })
            .unwrap_or_default();
        let drafted = Drafted {
            number,
            columns: preview.columns.iter().map(|(column, _)| *column).collect(),
            side: preview.side,
            preview: Arc::new(preview),
            file: Arc::new(file),
        };
        self.sheets.try_update(|sheets| {
            let same = |sheet: &Drafted| sheet.preview.name == drafted.preview.name;
            match sheets.iter().position(same) {
                Some(place) => sheets[place] = drafted,
                None => sheets.push(drafted),
            }
        });
    }

    /// Takes a file away again.
    pub fn remove(self, number: usize) {
        let mut name = String::new();
        self.problems.set(Vec::new());
        self.sheets.update(|sheets| {
            sheets.retain(|sheet| {
                if sheet.number == number {
                    name.clone_from(&sheet.preview.name);
                }
                sheet.number != number
            });
        });
        self.said
            .set(t_string!(self.i18n, import.removed_file, name = name));
        move_focus_to("import-file");
    }
}
