//! Columns, refusals and reasons in words.

use leptos::prelude::*;
use leptos_i18n::t_string;

use super::work::Work;
use crate::exchange::sheet::{Column, Place, RowReason, SheetError};
use crate::features::shared::language::Texts;
use crate::state::matching::RunError;

/// What a column holds.
pub fn column_name(i18n: Texts, column: Column) -> &'static str {
    match column {
        Column::Ignore => t_string!(i18n, import.col_ignore),
        Column::FullName => t_string!(i18n, import.col_full_name),
        Column::FirstName => t_string!(i18n, import.col_first_name),
        Column::LastName => t_string!(i18n, import.col_last_name),
        Column::Email => t_string!(i18n, import.col_email),
        Column::Account => t_string!(i18n, import.col_account),
        Column::Role => t_string!(i18n, import.col_role),
        Column::IsMentor => t_string!(i18n, import.col_is_mentor),
        Column::IsMentee => t_string!(i18n, import.col_is_mentee),
        Column::OffersBoth => t_string!(i18n, import.col_offers_both),
        Column::Level => t_string!(i18n, import.col_level),
        Column::Unit => t_string!(i18n, import.col_unit),
        Column::JobTitle => t_string!(i18n, import.col_job_title),
        Column::Profession => t_string!(i18n, import.col_profession),
        Column::Location => t_string!(i18n, import.col_location),
        Column::TimeZone => t_string!(i18n, import.col_time_zone),
        Column::Languages => t_string!(i18n, import.col_languages),
        Column::LineManager => t_string!(i18n, import.col_line_manager),
        Column::Teaches => t_string!(i18n, import.col_teaches),
        Column::Wants => t_string!(i18n, import.col_wants),
        Column::Topics => t_string!(i18n, import.col_topics),
        Column::Interest => t_string!(i18n, import.col_interest),
        Column::Rank => t_string!(i18n, import.col_rank),
        Column::Capacity => t_string!(i18n, import.col_capacity),
        Column::MeetingWay => t_string!(i18n, import.col_meeting_way),
        Column::WorkingStyle => t_string!(i18n, import.col_working_style),
        Column::FreeTime => t_string!(i18n, import.col_free_time),
        Column::Avoid => t_string!(i18n, import.col_avoid),
        Column::About => t_string!(i18n, import.col_about),
        Column::Background => t_string!(i18n, import.col_background),
    }
}

/// A file that the browser could not read.
pub fn unread(i18n: Texts, name: &str) -> String {
    t_string!(i18n, import.error_unread, name = name.to_owned())
}

/// A file that is too large.
pub fn too_large(i18n: Texts, name: &str) -> String {
    t_string!(i18n, import.error_too_large, name = name.to_owned())
}

/// Why a file is no sign-up sheet, and what to do.
pub fn sheet_error(i18n: Texts, name: &str, error: SheetError) -> String {
    let name = name.to_owned();
    match error {
        SheetError::Empty => t_string!(i18n, import.error_empty, name = name),
        SheetError::TooLarge => t_string!(i18n, import.error_too_large, name = name),
        SheetError::Spreadsheet => t_string!(i18n, import.error_spreadsheet, name = name),
        SheetError::DamagedWorkbook => t_string!(i18n, import.error_damaged, name = name),
        SheetError::WebPage => t_string!(i18n, import.error_web_page, name = name),
        SheetError::Pdf => t_string!(i18n, import.error_pdf, name = name),
        SheetError::NotText => t_string!(i18n, import.error_not_text, name = name),
        SheetError::TooManyColumns => t_string!(i18n, import.error_too_many_columns, name = name),
        SheetError::TooManyRows => t_string!(i18n, import.error_too_many_rows, name = name),
        SheetError::NoRows => t_string!(i18n, import.error_no_rows, name = name),
        SheetError::Sessions => t_string!(i18n, import.error_sessions, name = name),
        SheetError::Connections => t_string!(i18n, import.error_connections, name = name),
    }
}

/// Why the worker gave no answer.
pub fn run_error(i18n: Texts, error: &RunError) -> String {
    let reason = match error {
        RunError::Broken(reason) => reason.clone(),
        other => format!("{other:?}"),
    };
    t_string!(i18n, import.error_worker, reason = reason)
}

/// What is wrong with a row.
pub fn row_reason(i18n: Texts, reason: &RowReason) -> String {
    match reason {
        RowReason::NoNameOrAddress => t_string!(i18n, import.reason_no_name).to_owned(),
        RowReason::BadName(_) => t_string!(i18n, import.reason_bad_name).to_owned(),
        RowReason::BadAddress(_) => t_string!(i18n, import.reason_bad_address).to_owned(),
        RowReason::NoRole => t_string!(i18n, import.reason_no_role).to_owned(),
        RowReason::UnknownRole(word) => {
            t_string!(i18n, import.reason_unknown_role, word = word.clone())
        }
        RowReason::CellTooLong => t_string!(i18n, import.reason_cell_too_long).to_owned(),
        RowReason::TooManyCells => t_string!(i18n, import.reason_too_many_cells).to_owned(),
        RowReason::UnclosedQuote => t_string!(i18n, import.reason_unclosed_quote).to_owned(),
        RowReason::AnswerNotUnderstood(column) => {
            let column = column_name(i18n, *column);
            t_string!(i18n, import.reason_answer, column = column)
        }
    }
}

/// Where a row stands: the line of a text file, the row of a workbook, and the file's name.
pub fn row_place(i18n: Texts, work: Work, place: Place) -> String {
    let (name, is_of_workbook) = file_of(work, place.file);
    if is_of_workbook {
        t_string!(i18n, import.place_row, row = place.row, name = name)
    } else {
        t_string!(i18n, import.place_line, line = place.line, name = name)
    }
}

/// The number of a row as the program shows it that the file is opened with.
pub fn row_number(work: Work, place: Place) -> u64 {
    if file_of(work, place.file).1 {
        place.row
    } else {
        place.line
    }
}

/// The name of a file by its place in the import, and whether it is a sheet of a workbook.
pub fn file_of(work: Work, file: usize) -> (String, bool) {
    work.sheets.with_untracked(|sheets| {
        let sheet = sheets.get(file);
        sheet.map_or_else(Default::default, |sheet| {
            (sheet.preview.name.clone(), sheet.is_of_workbook)
        })
    })
}
