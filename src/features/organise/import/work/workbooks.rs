//! Workbooks of several sheets: which of them are read.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_i18n::t_string;

use super::files::{Origin, file_of};
use super::{OpenWorkbook, Work, move_focus_to};
use crate::exchange::job::workbook::SheetOfWorkbook;
use crate::features::organise::import::sentences::sheet_error;

impl Work {
    /// Opens a workbook of several sheets; gives its number.
    pub(super) fn open(self, name: String, sheets: Vec<SheetOfWorkbook>) -> usize {
        let number = self.number();
        let workbook = OpenWorkbook {
            number,
            name,
            sheets: Arc::new(sheets),
        };
        self.workbooks.try_update(|workbooks| {
            workbooks.retain(|known| known.name != workbook.name);
            workbooks.push(workbook);
        });
        number
    }

    /// Reads sheets of an open workbook, by their places.
    pub fn read_sheets(self, number: usize, places: &[usize]) {
        let found = self.workbooks.with_untracked(|workbooks| {
            let workbook = workbooks.iter().find(|workbook| workbook.number == number);
            workbook.cloned()
        });
        let Some(workbook) = found else { return };
        if places.is_empty() {
            let sentence = t_string!(self.i18n, import.error_no_sheet, name = workbook.name);
            return self.refuse("import-file", vec![sentence]);
        }
        let (mut texts, mut refusals) = (Vec::new(), Vec::new());
        for sheet in places
            .iter()
            .filter_map(|place| workbook.sheets.get(*place))
        {
            let name = format!("{}, {}", workbook.name, sheet.name);
            match &sheet.csv {
                Ok(csv) => texts.push((file_of(&name, csv.clone()), Origin::Workbook)),
                Err(error) => refusals.push(sheet_error(self.i18n, &name, (*error).into())),
            }
        }
        spawn_local(async move {
            if self.recognise(texts, "import-file", refusals).await {
                self.forget_workbook(number);
            }
        });
    }

    /// Closes a workbook without reading it.
    pub fn close_workbook(self, number: usize) {
        self.forget_workbook(number);
        move_focus_to("import-file");
    }

    fn forget_workbook(self, number: usize) {
        self.workbooks
            .try_update(|workbooks| workbooks.retain(|workbook| workbook.number != number));
    }
}
