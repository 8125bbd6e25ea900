//! What the program says, in plain English.

use crate::domain::matching::{Bar, Rule, RuleCount, Unmatched, UnmatchedReason};
use crate::domain::participant::Side;
use crate::exchange::sheet::{RowProblem, RowReason, SheetError};

/// A number of things: `1 pair`, `3 pairs`.
pub fn count(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// Things one after the other, as a person would name them: `a, b and c`.
pub fn listed(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What to do about a file that is no sign-up sheet.
pub const fn remedy(error: SheetError) -> &'static str {
    match error {
        SheetError::Empty | SheetError::NoRows => {
            "Name a sheet with a header and a row for each person."
        }
        SheetError::TooLarge | SheetError::TooManyColumns | SheetError::TooManyRows => {
            "Leave out what matching does not use."
        }
        SheetError::Spreadsheet
        | SheetError::DamagedWorkbook
        | SheetError::WebPage
        | SheetError::Pdf
        | SheetError::NotText => "Save the sheet as CSV and name that file.",
        SheetError::Sessions | SheetError::Connections => {
            "Name the sheet by which people signed up."
        }
    }
}

/// What became of a row, or of an answer in it.
pub fn row_problem(file: &str, headers: &[String], problem: &RowProblem) -> String {
    let line = problem.place.line;
    let header = problem.column.and_then(|column| headers.get(column));
    let header = header.map(|header| header.split_whitespace().collect::<Vec<_>>().join(" "));
    match (&problem.reason, header) {
        (RowReason::AnswerNotUnderstood(_), Some(header)) => {
            format!(
                "{file}, line {line}: the answer under “{header}” was not understood and counts as not known."
            )
        }
        (RowReason::AnswerNotUnderstood(_), None) => {
            format!("{file}, line {line}: an answer was not understood and counts as not known.")
        }
        (reason, _) => format!("{file}, line {line}: left out, because {reason}."),
    }
}

/// Why somebody has no partner.
pub fn why_unmatched(unmatched: &Unmatched) -> String {
    let (other, others, own) = match unmatched.side {
        Side::Mentor => ("mentee", "mentees", "mentors"),
        Side::Mentee => ("mentor", "mentors", "mentees"),
    };
    match &unmatched.reason {
        UnmatchedReason::NobodyOnTheOtherSide => format!("no {other} has a place left"),
        UnmatchedReason::EveryPairBarred { rules } => {
            let named = rules.iter().map(|RuleCount { rule, pairs }| {
                let pairs = count(*pairs as usize, "pair", "pairs");
                format!("{} ({pairs})", rule_name(*rule))
            });
            let named: Vec<String> = named.collect();
            format!("the rules bar every pair: {}", listed(&named))
        }
        UnmatchedReason::NotEnoughOnTheOtherSide { permitted } => format!(
            "there are fewer places with {others} than {own}, and the {} who could be paired with \
             this person went to others",
            count(*permitted as usize, other, others)
        ),
        UnmatchedReason::TakenByOthers { permitted } => format!(
            "the {} who could be paired with this person went to others",
            count(*permitted as usize, other, others)
        ),
    }
}

/// Why a locked pair would not be permitted.
pub const fn bar_name(bar: Bar) -> &'static str {
    rule_name(bar.rule())
}

const fn rule_name(rule: Rule) -> &'static str {
    match rule {
        Rule::SamePerson => "the same person",
        Rule::LevelGap => "the levels",
        Rule::OneWay => "both take both parts, and the other way round is theirs",
        Rule::ReportingLine => "the reporting line",
        Rule::SameUnit => "the same unit",
        Rule::Language => "no common language",
        Rule::Time => "too little time in common",
        Rule::Avoid => "asked to be kept apart",
        Rule::Refusal => "declined before",
        Rule::PairedBefore => "paired before",
        Rule::Standing => "paired already",
        Rule::Forbidden => "forbidden",
    }
}
