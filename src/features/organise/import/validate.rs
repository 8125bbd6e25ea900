//! What has to be said before people can be read.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::sentences::column_name;
use super::work::{Drafted, Work};
use crate::exchange::job::sheets::{BothAnswerShape, CorrectionsShape, JuniorShape};
use crate::exchange::sheet::{Column, FreeText};
use crate::features::shared::language::Texts;
use crate::state::sheets::{FileChoices, ImportChoices};
use crate::ui::FieldProblem;

/// The columns by which a person can be named.
const NAMES: [Column; 4] = [
    Column::FullName,
    Column::FirstName,
    Column::LastName,
    Column::Email,
];

/// The id of the control that says what a column holds.
pub fn column_field(number: usize, column: usize) -> String {
    format!("import-column-{number}-{column}")
}

/// The id of the control that says whom a file holds.
pub fn side_field(number: usize) -> String {
    format!("import-side-{number}")
}

/// The column that says who is who, if there is one.
pub fn role_column(sheet: &Drafted) -> Option<usize> {
    let says_role =
        |column: &Column| matches!(column, Column::Role | Column::IsMentor | Column::IsMentee);
    sheet.columns.iter().position(says_role)
}

/// Everything that was said, or what is wrong with it in the order of the page.
pub fn choices(i18n: Texts, work: Work) -> Result<ImportChoices, Vec<FieldProblem>> {
    let sheets = work.sheets.get_untracked();
    let mut problems: Vec<FieldProblem> = Vec::new();
    for sheet in &sheets {
        problems.extend(wrong_columns(i18n, sheet));
        if sheet.side.is_none() && role_column(sheet).is_none() {
            let name = sheet.preview.name.clone();
            problems.push(FieldProblem {
                field: side_field(sheet.number),
                message: t_string!(i18n, import.error_side, name = name),
            });
        }
    }
    let remembered = sheets
        .iter()
        .find_map(|sheet| sheet.preview.remembered.as_ref());
    let levels = remembered.map_or_else(Vec::new, |remembered| remembered.levels.clone());
    let junior = JuniorShape::from_word(&work.junior.get_untracked());
    if junior.is_none() {
        problems.push(FieldProblem {
            field: "import-junior".to_owned(),
            message: t_string!(i18n, import.error_junior).to_owned(),
        });
    }
    match junior {
        Some(junior) if problems.is_empty() => Ok(ImportChoices {
            files: sheets
                .into_iter()
                .map(|sheet| FileChoices {
                    columns: sheet.columns,
                    side: sheet.side,
                    headers: sheet.preview.headers_checksum.clone(),
                })
                .collect(),
            junior: junior.into(),
            free_text: if work.free_text.get_untracked() {
                FreeText::Keep
            } else {
                FreeText::LeaveOut
            },
            both_answer: BothAnswerShape::from_word(&work.both.get_untracked())
                .map(Into::into)
                .unwrap_or_default(),
            decisions: work.decided(),
            levels,
            corrections: CorrectionsShape::from_word(&work.corrections.get_untracked())
                .map(Into::into)
                .unwrap_or_default(),
        }),
        _ => Err(problems),
    }
}

fn wrong_columns(i18n: Texts, sheet: &Drafted) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let name = || sheet.preview.name.clone();
    if !sheet.columns.iter().any(|column| NAMES.contains(column)) {
        problems.push(FieldProblem {
            field: column_field(sheet.number, 0),
            message: t_string!(i18n, import.error_nobody, name = name()),
        });
    }
    for (index, column) in sheet.columns.iter().enumerate() {
        if !column.may_repeat() && sheet.columns[..index].contains(column) {
            problems.push(FieldProblem {
                field: column_field(sheet.number, index),
                message: t_string!(
                    i18n,
                    import.error_twice,
                    name = name(),
                    column = column_name(i18n, *column)
                ),
            });
        }
    }
    problems
}
