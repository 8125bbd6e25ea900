//! An import on its way: what was chosen, what was said about it, what was found. Nothing is kept in it.

mod files;
mod keeping;
mod people;
mod workbooks;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::t_string;

use crate::browser::files::ChosenFile;
use crate::browser::focus;
use crate::domain::id::ParticipantId;
use crate::domain::text::LevelName;
use crate::exchange::job::workbook::SheetOfWorkbook;
use crate::exchange::sheet::{Column, Place, SheetSide, Standing};
use crate::features::shared::language::Texts;
use crate::features::shared::unsaved::hold_unsaved;
use crate::i18n::use_i18n;
use crate::state::matching::Running;
use crate::state::sheets::{ImportPreview, SheetPreview};
use crate::state::{AppState, use_app_state};
use crate::ui::FieldProblem;

/// A file that was recognised, and what the coordinator said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Drafted {
    /// Tells the files of this import apart.
    pub number: usize,
    /// What is in it.
    pub preview: Arc<SheetPreview>,
    /// What each column holds.
    pub columns: Vec<Column>,
    /// The part of people about whom no column says it.
    pub side: Option<SheetSide>,
    /// Whether it is a sheet of a workbook, whose rows have numbers.
    pub is_of_workbook: bool,
    /// Its name and bytes.
    file: Arc<ChosenFile>,
}

/// A workbook that holds several sheets, before it is said which of them to read.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenWorkbook {
    /// Tells the workbooks of this import apart.
    pub number: usize,
    /// The file's name.
    pub name: String,
    /// Its sheets.
    pub sheets: Arc<Vec<SheetOfWorkbook>>,
}

/// What is being done at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// The worker recognises files.
    ReadingFiles,
    /// The worker reads people.
    ReadingPeople,
    /// The worker reads them again, since something was decided about them.
    Deciding,
    /// People are being kept.
    Keeping,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// How many people of the sheets are kept.
    pub people: usize,
    /// How many of them are new.
    pub new: usize,
    /// How many of them changed.
    pub changed: usize,
    /// How many others were removed.
    pub removed: usize,
}

/// An import on its way.
#[derive(Clone, Copy)]
pub struct Work {
    i18n: Texts,
    state: AppState,
    /// The worker's question.
    pub running: Running,
    /// What is being done at the moment.
    pub busy: RwSignal<Option<Busy>>,
    /// The files.
    pub sheets: RwSignal<Vec<Drafted>>,
    /// Workbooks of which it has to be said which sheets to read.
    pub workbooks: RwSignal<Vec<OpenWorkbook>>,
    /// Which word of the sheets means the junior one; empty until it is said.
    pub junior: RwSignal<String>,
    /// What becomes of people who offered both parts.
    pub both: RwSignal<String>,
    /// Whether free text is taken along.
    pub free_text: RwSignal<bool>,
    /// What is wrong.
    pub problems: RwSignal<Vec<FieldProblem>>,
    /// Who is in the files, as long as nothing was changed since.
    pub found: RwSignal<Option<Arc<ImportPreview>>>,
    /// The levels, lowest first.
    pub levels: RwSignal<Vec<LevelName>>,
    /// The last thing that a screen reader should hear.
    pub said: RwSignal<String>,
    /// What becomes of what was corrected by hand: `keep` or `overwrite`.
    pub corrections: RwSignal<String>,
    /// Who of those who are in no sheet is to be removed.
    pub removed: RwSignal<BTreeSet<ParticipantId>>,
    /// Why nobody was kept.
    pub not_kept: RwSignal<Option<String>>,
    /// What was done.
    pub done: RwSignal<Option<Done>>,
    /// What was said about entries that may be one person.
    decisions: StoredValue<Vec<(Standing, Place, bool)>>,
    next_number: StoredValue<usize>,
    /// Counts the changes, so that an answer to what was said before is not taken for one to what is said now.
    changes: StoredValue<u32>,
}

/// Moves the focus once the page shows what it leads to.
pub fn move_focus_to(id: &'static str) {
    request_animation_frame(move || focus::move_to(id));
}

impl Work {
    /// An import without files. It belongs to a screen.
    pub fn new() -> Self {
        let work = Self {
            i18n: use_i18n(),
            state: use_app_state(),
            running: Running::default(),
            busy: RwSignal::new(None),
            sheets: RwSignal::new(Vec::new()),
            workbooks: RwSignal::new(Vec::new()),
            junior: RwSignal::new(String::new()),
            both: RwSignal::new("mark".to_owned()),
            free_text: RwSignal::new(false),
            problems: RwSignal::new(Vec::new()),
            found: RwSignal::new(None),
            levels: RwSignal::new(Vec::new()),
            said: RwSignal::new(String::new()),
            corrections: RwSignal::new("keep".to_owned()),
            removed: RwSignal::new(BTreeSet::new()),
            not_kept: RwSignal::new(None),
            done: RwSignal::new(None),
            decisions: StoredValue::new(Vec::new()),
            next_number: StoredValue::new(0),
            changes: StoredValue::new(0),
        };
        // Nothing of it is kept until the end, so leaving asks first.
        hold_unsaved(Signal::derive(move || {
            work.done.with(Option::is_none)
                && !(work.sheets.with(Vec::is_empty) && work.workbooks.with(Vec::is_empty))
        }));
        Effect::new(move |before: Option<()>| {
            work.sheets.track();
            work.junior.track();
            work.both.track();
            work.free_text.track();
            if before.is_some() {
                work.changes.update_value(|changes| *changes += 1);
                work.forget_what_was_found();
            }
        });
        Effect::new(move |before: Option<()>| {
            work.corrections.track();
            if before.is_some() {
                work.work_out_again();
            }
        });
        work
    }

    /// What was found rests on answers that were changed.
    fn forget_what_was_found(self) {
        self.decisions.set_value(Vec::new());
        self.removed.set(BTreeSet::new());
        if self.found.with_untracked(Option::is_some) {
            self.found.set(None);
            self.said
                .set(t_string!(self.i18n, import.see_again).to_owned());
        }
    }

    /// Begins another import.
    pub fn begin_again(self) {
        self.done.set(None);
        self.junior.set(String::new());
        self.free_text.set(false);
        self.corrections.set("keep".to_owned());
        move_focus_to("import-file");
    }

    fn refuse(self, field: &str, messages: Vec<String>) {
        let problems = messages.into_iter().map(|message| FieldProblem {
            field: field.to_owned(),
            message,
        });
        self.problems.try_set(problems.collect());
    }

    /// Forgets what was said about such a file before, and takes what was recognised.
    pub fn forget_remembered(self, number: usize) {
        self.change(number, |sheet| {
            let mut preview = SheetPreview::clone(&sheet.preview);
            preview.remembered = None;
            sheet.columns = preview.columns.iter().map(|(column, _)| *column).collect();
            sheet.side = preview.side;
            sheet.preview = Arc::new(preview);
            sheet.number = self.number();
        });
        move_focus_to("import-sheets");
    }

    /// Changes what was said about a file.
    pub fn change(self, number: usize, change: impl FnOnce(&mut Drafted)) {
        self.sheets.update(|sheets| {
            if let Some(sheet) = sheets.iter_mut().find(|sheet| sheet.number == number) {
                change(sheet);
            }
        });
    }
}
