//! The half hours of a week, Monday 00:00 first: marking them, and saying which are marked. Arithmetic alone.

use std::ops::Range;

/// Days in a week, Monday first.
pub const DAYS: usize = 7;
/// Half hours in a day.
pub const A_DAY: usize = 48;
/// Half hours in a week.
pub const A_WEEK: usize = DAYS * A_DAY;
/// The days from Monday to Friday.
pub const WEEKDAYS: Range<usize> = 0..5;

/// What is shown at first: 07:00 to 19:00.
const AT_FIRST: Range<usize> = 14..38;

/// A half hour: the day, and which of its half hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HalfHour {
    /// 0 is Monday.
    pub day: usize,
    /// 0 is 00:00, 47 is 23:30.
    pub time: usize,
}

impl HalfHour {
    /// Its number in the week.
    pub const fn number(self) -> usize {
        self.day * A_DAY + self.time
    }
}

/// The beginning of a half hour on a clock: "09:30". The end of the day is 24:00.
pub fn clock(time: usize) -> String {
    let minutes = if time.is_multiple_of(2) { "00" } else { "30" };
    format!("{:02}:{minutes}", time / 2)
}

/// From when to when: "09:00–09:30".
pub fn span(times: &Range<usize>) -> String {
    format!("{}–{}", clock(times.start), clock(times.end))
}

/// The spans of a day that are marked, as long as they go.
pub fn spans(marks: &[bool], day: usize) -> Vec<Range<usize>> {
    let mut spans = Vec::<Range<usize>>::new();
    for time in 0..A_DAY {
        if !is_marked(marks, HalfHour { day, time }) {
            continue;
        }
        match spans.last_mut() {
            Some(last) if last.end == time => last.end = time + 1,
            _ => spans.push(time..time + 1),
        }
    }
    spans
}

/// Half hours as hours: "12½".
pub fn hours(half_hours: usize) -> String {
    match (half_hours / 2, half_hours % 2) {
        (0, 1) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}

/// Whether a half hour is marked; one that is not there is not.
pub fn is_marked(marks: &[bool], at: HalfHour) -> bool {
    marks.get(at.number()).copied().unwrap_or(false)
}

/// Marks or clears those times of those days.
pub fn mark(marks: &mut Vec<bool>, days: Range<usize>, times: Range<usize>, on: bool) {
    marks.resize(A_WEEK, false);
    for day in days {
        for time in times.clone() {
            marks[HalfHour { day, time }.number()] = on;
        }
    }
}

/// Marks or clears all between two corners, both of them too.
pub fn mark_between(marks: &mut Vec<bool>, one: HalfHour, other: HalfHour, on: bool) {
    let between = |one: usize, other: usize| one.min(other)..one.max(other) + 1;
    let (days, times) = (between(one.day, other.day), between(one.time, other.time));
    mark(marks, days, times, on);
}

/// Marks those times of those days, or clears them when all of them are marked.
pub fn turn(marks: &mut Vec<bool>, days: Range<usize>, times: Range<usize>) {
    let all = days.clone().all(|day| {
        let mut times = times.clone();
        times.all(|time| is_marked(marks, HalfHour { day, time }))
    });
    mark(marks, days, times, !all);
}

/// The times to show so that nothing that is marked is hidden: whole hours, and never fewer than before.
pub fn shown(marks: &[bool], before: Option<Range<usize>>) -> Range<usize> {
    let marked = (0..DAYS).flat_map(|day| spans(marks, day));
    marked.fold(before.unwrap_or(AT_FIRST), |shown, span| {
        widened(&widened(&shown, span.start), span.end - 1)
    })
}

/// The shown times, widened by whole hours until one is among them.
pub fn widened(shown: &Range<usize>, time: usize) -> Range<usize> {
    let start = shown.start.min(time / 2 * 2);
    let end = shown.end.max((time / 2 + 1) * 2);
    start..end.min(A_DAY)
}
