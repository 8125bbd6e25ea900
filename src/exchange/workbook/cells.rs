//! What a person would have typed into a cell.

use std::borrow::Cow;

use calamine::{DataRef, ExcelDateTime};

/// A cell's text: days as 2026-03-09, times as 14:00, numbers without needless decimals. Formulas give
/// what they came to, and those that failed give nothing.
pub(super) fn text<'a>(value: &'a DataRef<'_>) -> Cow<'a, str> {
    match value {
        DataRef::Empty | DataRef::Error(_) => Cow::Borrowed(""),
        DataRef::String(text) => Cow::Borrowed(text),
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Float(number) => Cow::Owned(number_text(*number)),
        DataRef::Bool(true) => Cow::Borrowed("TRUE"),
        DataRef::Bool(false) => Cow::Borrowed("FALSE"),
        DataRef::DateTime(moment) => Cow::Owned(moment_text(moment)),
        DataRef::DateTimeIso(text) => Cow::Owned(iso_text(text)),
        DataRef::DurationIso(text) => Cow::Borrowed(text),
    }
}

/// Spreadsheet programs show 15 digits, which hides that 0.1 + 0.2 is not quite 0.3.
fn number_text(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if shown.abs() < 1e15 {
        format!("{shown}")
    } else {
        format!("{shown:e}")
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    const A_DAY: f64 = 24.0 * 60.0;
    let value = moment.as_f64();
    if !(0.0..2_958_466.0).contains(&value) {
        return number_text(value);
    }
    if moment.is_duration() {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a bounded number that is not negative"
        )]
        let minutes = (value * A_DAY).round() as u64;
        return format!("{}:{:02}", minutes / 60, minutes % 60);
    }
    let (year, month, day, hour, minute, second, thousandths) = moment.to_ymd_hms_milli();
    let is_time_alone = value < 1.0;
    let is_day_alone = (hour, minute, second, thousandths) == (0, 0, 0, 0);
    if is_time_alone {
        format!("{hour:02}:{minute:02}")
    } else if is_day_alone {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    }
}

fn iso_text(text: &str) -> String {
    match text.split_once('T') {
        Some((day, time)) if time.trim_matches(['0', ':', '.', 'Z']).is_empty() => day.to_owned(),
        Some((day, time)) => format!("{day} {time}"),
        None => text.to_owned(),
    }
}
