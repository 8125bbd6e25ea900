//! A week of free time as text: `Mon 09:00-11:30; Tue 13:00-14:00`.

use super::values::means_nothing;
use super::words::fold;
use crate::domain::availability::{HALF_HOURS_A_WEEK, WeekGrid};

const HALF_HOURS_A_DAY: usize = HALF_HOURS_A_WEEK / 7;
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// What is written for a week without free time, so that it is not mistaken for "not known".
const NO_TIME: &str = "no free time";

/// Writes a week, day by day, spans of free time joined.
#[must_use]
pub fn free_time_text(grid: &WeekGrid) -> String {
    if grid.is_empty() {
        return NO_TIME.to_owned();
    }
    let mut spans = Vec::new();
    for (day, name) in DAYS.iter().enumerate() {
        let is_free =
            |half: usize| half < HALF_HOURS_A_DAY && grid.is_free(day * HALF_HOURS_A_DAY + half);
        let mut half = 0;
        while half < HALF_HOURS_A_DAY {
            let start = half;
            while is_free(half) {
                half += 1;
            }
            if half > start {
                spans.push(format!("{name} {}-{}", clock(start), clock(half)));
            }
            half += 1;
        }
    }
    spans.join("; ")
}

fn clock(half: usize) -> String {
    format!("{:02}:{:02}", half / 2, half % 2 * 30)
}

/// Reads a week: days in English, Swedish or French, single or as a span (`Mon-Fri`), each with
/// spans of time (`9-11`, `09:00–11:30`). Only whole half hours count. `None` when any part of the
/// text is not understood, since half an answer would be a wrong one.
#[must_use]
pub fn parse_free_time(text: &str) -> Option<WeekGrid> {
    if fold(text) == NO_TIME {
        return Some(WeekGrid::default());
    }
    let mut free = Vec::new();
    let mut days: Option<(usize, usize)> = None;
    for part in text.split([';', ',', '|', '\n']) {
        let part = part.trim().replace(['–', '—'], "-");
        if means_nothing(&part) {
            continue;
        }
        let times_start = part.find(|c: char| c.is_ascii_digit())?;
        let (day_words, times) = part.split_at(times_start);
        if !day_words.trim().is_empty() {
            days = Some(parse_days(day_words)?);
        }
        let (first, last) = days?;
        for span in times
            .replace(" -", "-")
            .replace("- ", "-")
            .split_whitespace()
        {
            let (from, to) = span.split_once('-')?;
            let (from, to) = (minutes(from)?, minutes(to)?);
            if from >= to {
                return None;
            }
            let (from, to) = (from.div_ceil(30), to / 30);
            for day in days_from(first, last) {
                free.extend((from..to).map(|half| day * HALF_HOURS_A_DAY + half));
            }
        }
    }
    (!free.is_empty()).then(|| WeekGrid::from_half_hours(free))
}

/// The days of a span, over the week's end if need be.
fn days_from(first: usize, last: usize) -> impl Iterator<Item = usize> {
    let count = (last + 7 - first) % 7 + 1;
    (0..count).map(move |step| (first + step) % 7)
}

fn parse_days(words: &str) -> Option<(usize, usize)> {
    match words.trim().trim_end_matches(':').split_once('-') {
        Some((first, last)) => Some((parse_day(first)?, parse_day(last)?)),
        None => parse_day(words).map(|day| (day, day)),
    }
}

fn parse_day(word: &str) -> Option<usize> {
    const STARTS: [[&str; 3]; 7] = [
        ["mon", "man", "lun"],
        ["tue", "tis", "mar"],
        ["wed", "ons", "mer"],
        ["thu", "tor", "jeu"],
        ["fri", "fre", "ven"],
        ["sat", "lor", "sam"],
        ["sun", "son", "dim"],
    ];
    let folded = fold(word);
    STARTS
        .iter()
        .position(|starts| starts.iter().any(|start| folded.starts_with(start)))
        .filter(|_| !folded.contains(' '))
}

/// Minutes after midnight of `9`, `09:30`, `9.30` or `9h30`, at most 24:00.
fn minutes(text: &str) -> Option<usize> {
    let (hours, minutes) = text.split_once([':', '.', 'h']).unwrap_or((text, "0"));
    let hours: usize = hours.parse().ok()?;
    let minutes: usize = if minutes.is_empty() {
        0
    } else {
        minutes.parse().ok()?
    };
    let total = hours.checked_mul(60)?.checked_add(minutes)?;
    (minutes < 60 && total <= 24 * 60).then_some(total)
}
