//! Which column is which: by the words of the headers first, then by what stands below them.

use super::aliases::{by_alias, may_be_family_name, may_be_given_name};
use super::columns::{Column, GridPart, How, Recognised};
use super::guess::{file_side, junior};
use super::people::Junior;
use super::read::Sheet;
use super::values::{SheetSide, means_nothing, number, parse_side, yes_or_no};
use super::words::fold;
use crate::domain::text::EmailAddress;

/// How many rows are looked at when values decide.
const SAMPLE_ROWS: usize = 1_000;

/// What the columns of a sheet are, and what that says about the people in it. Everything in it may
/// be corrected by the coordinator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// One for each header.
    pub columns: Vec<Recognised>,
    /// Whose file it seems to be, when no column says so.
    pub file_side: Option<SheetSide>,
    /// Which word of the sheet seems to mean the junior; the coordinator is asked in any case.
    pub junior: Option<Junior>,
}

/// A header and the filled cells below it, with what its words say.
struct Candidate<'a> {
    header: &'a str,
    values: Vec<&'a str>,
    column: Column,
    strength: usize,
    how: How,
}

impl Candidate<'_> {
    /// Whether at least half of the filled cells pass; `false` when none is filled.
    fn mostly(&self, test: impl Fn(&str) -> bool) -> bool {
        let passing = self.values.iter().filter(|value| test(value)).count();
        !self.values.is_empty() && passing * 2 >= self.values.len()
    }

    fn becomes(&mut self, column: Column) {
        self.column = column;
        self.how = How::ByValues;
    }
}

/// Recognises the columns of a sheet. The file's name only helps to guess whose side it holds.
#[must_use]
pub fn recognise(sheet: &Sheet, file_name: &str) -> Mapping {
    let mut candidates: Vec<Candidate<'_>> = sheet
        .headers
        .iter()
        .enumerate()
        .map(|(index, header)| candidate(sheet, header, index))
        .collect();
    settle_by_values(&mut candidates);
    settle_names(&mut candidates);
    keep_the_best_of_each(&mut candidates);
    settle_interests(sheet, &mut candidates);
    let says_role = candidates
        .iter()
        .any(|c| matches!(c.column, Column::Role | Column::IsMentor | Column::IsMentee));
    let roles = candidates.iter().filter(|c| c.column == Column::Role);
    let texts = roles
        .flat_map(|c| c.values.iter().copied())
        .chain(candidates.iter().map(|c| c.header));
    Mapping {
        file_side: if says_role {
            None
        } else {
            file_side(sheet, file_name)
        },
        junior: junior(texts),
        columns: candidates.iter().map(recognised).collect(),
    }
}

/// The headers in a form that stays the same between two answers to the same form, so that a
/// corrected mapping can be remembered under it.
#[must_use]
pub fn header_key(sheet: &Sheet) -> String {
    let folded: Vec<String> = sheet.headers.iter().map(|header| fold(header)).collect();
    folded.join("\n")
}

/// The part in brackets of a grid question's header, for a column that the coordinator says holds topics.
#[must_use]
pub fn grid_part(header: &str) -> Option<GridPart> {
    split_part(header).1
}

fn candidate<'a>(sheet: &'a Sheet, header: &'a str, index: usize) -> Candidate<'a> {
    let values = sheet
        .rows
        .iter()
        .take(SAMPLE_ROWS)
        .filter_map(|row| row.cells.get(index))
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let (question, _) = split_part(header);
    let found = by_alias(question);
    let (column, strength) = found.unwrap_or((Column::Ignore, 0));
    let how = if found.is_some() {
        How::ByAlias
    } else {
        How::Unrecognised
    };
    Candidate {
        header,
        values,
        column,
        strength,
        how,
    }
}

/// Headers say one thing and the cells below another: the cells are right. An empty column keeps
/// what its header says.
fn settle_by_values(candidates: &mut [Candidate<'_>]) {
    for c in candidates.iter_mut().filter(|c| !c.values.is_empty()) {
        let yes_no = c.mostly(|v| yes_or_no(v).is_some());
        match c.column {
            Column::Email if c.values.iter().all(|v| is_anonymous(v)) => {
                c.becomes(Column::Ignore);
            }
            Column::Role if !c.mostly(|v| parse_side(v).is_some()) => {
                c.becomes(if yes_no {
                    Column::Ignore
                } else {
                    Column::JobTitle
                });
                c.strength = 50;
            }
            Column::IsMentor | Column::IsMentee if !yes_no => {
                let sides = c.mostly(|v| parse_side(v).is_some());
                c.becomes(if sides { Column::Role } else { Column::Ignore });
            }
            Column::OffersBoth if !yes_no => c.becomes(Column::Ignore),
            Column::LineManager | Column::Avoid if c.values.iter().all(|v| is_plain_answer(v)) => {
                c.becomes(Column::Ignore);
            }
            Column::Rank if !c.mostly(|v| number(v).is_some()) => c.becomes(Column::Ignore),
            Column::Account if c.mostly(|v| EmailAddress::parse(v).is_ok()) => {
                c.becomes(Column::Email);
            }
            _ => {}
        }
    }
    find_by_values(candidates, Column::Email, |v| {
        EmailAddress::parse(v).is_ok()
    });
    find_by_values(candidates, Column::Role, |v| {
        v.chars().count() <= 60 && parse_side(v).is_some()
    });
}

/// What form programs write where they do not know the address.
fn is_anonymous(value: &str) -> bool {
    matches!(fold(value).as_str(), "anonymous" | "anonym" | "anonyme") || means_nothing(value)
}

/// A yes or no that cannot be taken for somebody's name.
fn is_plain_answer(value: &str) -> bool {
    let words = ["yes", "no", "ja", "nej", "oui", "non", "true", "false"];
    words.iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// Looks among the unrecognised columns for one whose cells show what no header said.
fn find_by_values(candidates: &mut [Candidate<'_>], wanted: Column, test: fn(&str) -> bool) {
    let is_role = |c: &Candidate<'_>| matches!(c.column, Column::IsMentor | Column::IsMentee);
    let known = |c: &Candidate<'_>| c.column == wanted || (wanted == Column::Role && is_role(c));
    if !candidates.iter().any(known)
        && let Some(found) = candidates
            .iter_mut()
            .find(|c| c.how == How::Unrecognised && c.mostly(test))
    {
        found.becomes(wanted);
    }
}

/// "Nom" is the family name beside "Prénom"; "Name" is the given name beside "Surname"; an empty
/// "Name", as form programs add one, is nobody's.
fn settle_names(candidates: &mut [Candidate<'_>]) {
    let has = |candidates: &[Candidate<'_>], column| candidates.iter().any(|c| c.column == column);
    let (first, last) = (
        has(candidates, Column::FirstName),
        has(candidates, Column::LastName),
    );
    let rows_exist = candidates.iter().any(|c| !c.values.is_empty());
    for c in candidates
        .iter_mut()
        .filter(|c| c.column == Column::FullName)
    {
        if rows_exist && c.values.is_empty() {
            c.becomes(Column::Ignore);
        } else if first && !last && may_be_family_name(c.header) {
            c.column = Column::LastName;
        } else if last && !first && may_be_given_name(c.header) {
            c.column = Column::FirstName;
        }
    }
}

/// A column that a person has once is taken from a filled one (for addresses, from one that holds
/// some), then from the header that says it most plainly, then from the first.
fn keep_the_best_of_each(candidates: &mut [Candidate<'_>]) {
    for index in 0..candidates.len() {
        let column = candidates[index].column;
        if column.may_repeat() {
            continue;
        }
        let best = (0..candidates.len())
            .filter(|other| candidates[*other].column == column)
            .max_by_key(|other| {
                let c = &candidates[*other];
                let real = match column {
                    Column::Email => c.values.iter().any(|v| EmailAddress::parse(v).is_ok()),
                    _ => !c.values.is_empty(),
                };
                (real, c.strength, usize::MAX - other)
            });
        if best != Some(index) {
            candidates[index].column = Column::Ignore;
        }
    }
}

/// One topic a row is told from a list by a rank beside it, or by people who stand in several rows.
fn settle_interests(sheet: &Sheet, candidates: &mut [Candidate<'_>]) {
    let ranked = candidates.iter().any(|c| c.column == Column::Rank);
    let repeated = [Column::Email, Column::Account, Column::FullName]
        .iter()
        .find_map(|key| candidates.iter().position(|c| c.column == *key))
        .is_some_and(|key| {
            let mut seen = std::collections::BTreeSet::new();
            let keys = sheet.rows.iter().filter_map(|row| row.cells.get(key));
            keys.map(|cell| fold(cell))
                .any(|cell| !cell.is_empty() && !seen.insert(cell))
        });
    let has_interest = candidates.iter().any(|c| c.column == Column::Interest);
    for c in candidates.iter_mut() {
        if c.column == Column::Interest && !ranked && !repeated {
            c.column = Column::Topics;
        } else if c.column == Column::Topics && ranked && !has_interest {
            c.column = Column::Interest;
        }
    }
}

fn recognised(candidate: &Candidate<'_>) -> Recognised {
    let part = split_part(candidate.header).1;
    Recognised {
        column: candidate.column,
        how: candidate.how,
        part: part.filter(|_| candidate.column.holds_topics()),
    }
}

/// Splits "How well can you teach these? \[AI tools\]" into the question and the part in brackets.
fn split_part(header: &str) -> (&str, Option<GridPart>) {
    let trimmed = header.trim();
    let Some((question, part)) = trimmed
        .strip_suffix(']')
        .and_then(|rest| rest.rsplit_once('['))
    else {
        return (header, None);
    };
    let part = part.trim();
    match part.parse::<u8>() {
        _ if question.trim().is_empty() || part.is_empty() => (header, None),
        Ok(grade @ 1..=5) => (question, Some(GridPart::Grade(grade))),
        Ok(_) => (question, None),
        Err(_) => (question, Some(GridPart::Topic(part.to_owned()))),
    }
}
