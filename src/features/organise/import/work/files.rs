//! Taking files in, and away again.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::{Busy, Drafted, Work, move_focus_to};
use crate::browser::files::{ChosenFile, Handles};
use crate::browser::focus;
use crate::exchange::job::sheets::{BothAnswerShape, JuniorShape};
use crate::exchange::sheet::{FreeText, MOST_BYTES, SheetError};
use crate::exchange::workbook::may_be_workbook;
use crate::features::organise::import::sentences::{run_error, sheet_error, too_large, unread};
use crate::state::matching::RunError;
use crate::state::sheets::{Remembered, SheetPreview};

/// How many files an import may have: one, or one for each side.
const MOST_FILES: usize = 2;

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A file of text, or what was pasted.
    Text,
    /// A sheet of a workbook.
    Workbook,
}

pub(super) fn file_of(name: &str, csv: String) -> ChosenFile {
    ChosenFile {
        name: name.to_owned(),
        bytes: csv.into_bytes(),
    }
}

impl Work {
    /// Reads files that were chosen or dropped.
    pub fn take_files(self, handles: Handles) {
        spawn_local(async move {
            match handles.read(MOST_BYTES as u64).await {
                Ok(files) => self.take_each(files).await,
                Err(file) if file.is_too_large => {
                    self.refuse("import-file", vec![too_large(self.i18n, &file.name)]);
                }
                Err(file) => self.refuse("import-file", vec![unread(self.i18n, &file.name)]),
            }
        });
    }

    /// Takes files in: workbooks by their sheets, the others as they are.
    async fn take_each(self, files: Vec<ChosenFile>) {
        if self.busy.try_get_untracked().flatten().is_some() {
            return;
        }
        let mut texts = Vec::new();
        let mut refusals = Vec::new();
        let mut opened = None;
        self.problems.try_set(Vec::new());
        self.said.try_set(String::new());
        for file in files {
            if !may_be_workbook(&file.bytes) {
                texts.push((file, Origin::Text));
                continue;
            }
            self.busy.try_set(Some(Busy::ReadingFiles));
            let answer = self.state.sheets_of_workbook(&file, self.running).await;
            self.busy.try_set(None);
            match answer {
                Ok(Ok(sheets)) if sheets.len() > 1 => opened = Some(self.open(file.name, sheets)),
                Ok(Ok(sheets)) => {
                    for sheet in sheets {
                        match sheet.csv {
                            Ok(csv) => texts.push((file_of(&file.name, csv), Origin::Workbook)),
                            Err(error) => {
                                refusals.push(sheet_error(self.i18n, &file.name, error.into()));
                            }
                        }
                    }
                }
                Ok(Err(error)) => refusals.push(sheet_error(self.i18n, &file.name, error)),
                Err(RunError::Cancelled) => return move_focus_to("import-file"),
                Err(_) => {
                    refusals.push(sheet_error(
                        self.i18n,
                        &file.name,
                        SheetError::DamagedWorkbook,
                    ));
                }
            }
        }
        if texts.is_empty() && refusals.is_empty() {
            if let Some(number) = opened {
                request_animation_frame(move || {
                    focus::move_to(&format!("import-workbook-{number}"))
                });
            }
            return;
        }
        self.recognise(texts, "import-file", refusals).await;
    }

    pub(super) fn number(self) -> usize {
        self.next_number
            .try_update_value(|next| {
                *next += 1;
                *next
            })
            .unwrap_or_default()
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
        let files = vec![(file, Origin::Text)];
        spawn_local(async move {
            self.recognise(files, "import-text", Vec::new()).await;
        });
    }

    /// Has files recognised; gives whether all of them were. `refusals` are about others.
    pub(super) async fn recognise(
        self,
        files: Vec<(ChosenFile, Origin)>,
        field: &'static str,
        mut refusals: Vec<String>,
    ) -> bool {
        let others = self.sheets.try_with_untracked(|sheets| {
            sheets
                .iter()
                .filter(|sheet| {
                    !files
                        .iter()
                        .any(|(file, _)| file.name == sheet.preview.name)
                })
                .count()
        });
        let Some(others) = others else { return false };
        if others + files.len() > MOST_FILES {
            let sentence = t_string!(self.i18n, import.error_third).to_owned();
            self.refuse(field, vec![sentence]);
            return false;
        }
        if self.busy.get_untracked().is_some() {
            return false;
        }
        self.problems.set(Vec::new());
        self.said.set(String::new());
        self.busy.set(Some(Busy::ReadingFiles));
        let (files, origins): (Vec<_>, Vec<_>) = files.into_iter().unzip();
        let answer = self.state.recognise_files(&files, self.running).await;
        self.busy.try_set(None);
        match answer {
            Ok(answers) => {
                for ((file, origin), answer) in files.into_iter().zip(origins).zip(answers) {
                    match answer {
                        Ok(preview) => self.add(file, preview, origin),
                        Err(error) => refusals.push(sheet_error(self.i18n, &file.name, error)),
                    }
                }
            }
            Err(RunError::Cancelled) => {
                move_focus_to("import-file");
                return false;
            }
            Err(error) => refusals.push(run_error(self.i18n, &error)),
        }
        let all_good = refusals.is_empty();
        if all_good {
            move_focus_to("import-sheets");
        }
        self.refuse(field, refusals);
        all_good
    }

    /// Adds a file, in the place of one with the same name.
    fn add(self, file: ChosenFile, preview: SheetPreview, origin: Origin) {
        let recognised = preview.columns.iter().map(|(column, _)| *column).collect();
        let (columns, side) = match &preview.remembered {
            Some(remembered) => (remembered.columns.clone(), remembered.side),
            None => (recognised, preview.side),
        };
        if let Some(remembered) = &preview.remembered {
            self.take_remembered(remembered);
        }
        let drafted = Drafted {
            number: self.number(),
            is_of_workbook: origin == Origin::Workbook,
            columns,
            side,
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

    /// Fills in the answers of the last time, where none was given yet.
    fn take_remembered(self, remembered: &Remembered) {
        if self.junior.with_untracked(|junior| !junior.is_empty()) {
            return;
        }
        let junior = JuniorShape::from(remembered.junior).word();
        self.junior.set(junior.to_owned());
        let both = BothAnswerShape::from(remembered.both_answer).word();
        self.both.set(both.to_owned());
        self.free_text.set(remembered.free_text == FreeText::Keep);
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
