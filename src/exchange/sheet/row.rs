//! From one row to what it says about one person.

use super::choices::{parse_meeting, parse_working_style};
use super::columns::Column;
use super::grid::parse_free_time;
use super::lists::split_list;
use super::people::{FreeText, Reading};
use super::problem::{Place, RowProblem, RowReason};
use super::read::{Flaw, SheetRow};
use super::values::{SheetSide, means_nothing, number, parse_side, yes_or_no};
use crate::domain::participant::{Capacity, PersonReference, Profile};
use crate::domain::text::{EmailAddress, LevelName, LongText, PersonName, ShortText, TextError};
use crate::domain::zone::ZoneName;

/// What a row says about a person.
pub(super) struct Draft {
    pub(super) name: PersonName,
    pub(super) email: Option<EmailAddress>,
    pub(super) account: Option<String>,
    pub(super) side: SheetSide,
    pub(super) offers_both: bool,
    pub(super) capacity: Capacity,
    pub(super) profile: Profile,
    pub(super) notices: Vec<RowProblem>,
}

/// A row with the meaning of its cells.
pub(super) struct RowReader<'a> {
    row: &'a SheetRow,
    pub(super) reading: &'a Reading,
    place: Place,
    notices: Vec<RowProblem>,
}

/// Reads a row.
///
/// # Errors
/// The reason for which the row has to be left out.
pub(super) fn read_row(
    row: &SheetRow,
    reading: &Reading,
    place: Place,
) -> Result<Draft, RowProblem> {
    let mut reader = RowReader {
        row,
        reading,
        place,
        notices: Vec::new(),
    };
    reader.refuse_flaws()?;
    let (name, email) = reader.who()?;
    let side = reader.side()?;
    let offers_both = reader
        .cell(Column::OffersBoth)
        .is_some_and(|(_, c)| yes_or_no(c) == Some(true));
    let capacity = reader
        .answer(Column::Capacity, |cell| {
            let thousandths = number(cell)?;
            Capacity::new(u8::try_from(thousandths / 1000).ok()?)
        })
        .unwrap_or_default();
    let account = reader
        .cell(Column::Account)
        .map(|(_, cell)| cell.to_owned());
    let profile = reader.profile(side);
    let notices = reader.notices;
    Ok(Draft {
        name,
        email,
        account,
        side,
        offers_both,
        capacity,
        profile,
        notices,
    })
}

impl<'a> RowReader<'a> {
    fn problem(&self, column: Option<usize>, reason: RowReason) -> RowProblem {
        RowProblem {
            place: self.place,
            column,
            reason,
        }
    }

    fn refuse_flaws(&self) -> Result<(), RowProblem> {
        match self.row.flaw {
            Some(Flaw::CellTooLong { column }) => {
                Err(self.problem(Some(column), RowReason::CellTooLong))
            }
            Some(Flaw::TooManyCells) => Err(self.problem(None, RowReason::TooManyCells)),
            Some(Flaw::UnclosedQuote) => Err(self.problem(None, RowReason::UnclosedQuote)),
            None => self.refuse_shifted_cells(),
        }
    }

    /// Cells past the header are more items of a list in the last column, or the rest of a text that
    /// is not used. After anything else the cells may have slipped, and nothing in the row is certain.
    fn refuse_shifted_cells(&self) -> Result<(), RowProblem> {
        let columns = &self.reading.mapping.columns;
        let extra = self.row.cells.iter().skip(columns.len());
        let harmless = columns.last().is_some_and(|last| {
            let unused = matches!(
                last.column,
                Column::Ignore | Column::Background | Column::About
            );
            last.column.is_list() || unused
        });
        if harmless || extra.clone().all(|cell| cell.trim().is_empty()) {
            Ok(())
        } else {
            Err(self.problem(Some(columns.len()), RowReason::TooManyCells))
        }
    }

    /// The filled cells of a column, with their places.
    fn cells(&self, column: Column) -> impl Iterator<Item = (usize, &'a str)> + use<'a> {
        let row = self.row;
        let columns = self.reading.mapping.columns.iter().enumerate();
        columns
            .filter(move |(_, recognised)| recognised.column == column)
            .filter_map(move |(index, _)| Some((index, row.cells.get(index)?.trim())))
            .filter(|(_, cell)| !cell.is_empty())
    }

    pub(super) fn cell(&self, column: Column) -> Option<(usize, &'a str)> {
        self.cells(column).next()
    }

    /// The items of a list column, those past the header included, with the column of each.
    pub(super) fn list(&self, column: Column) -> Vec<(usize, String)> {
        let columns = self.reading.mapping.columns.len();
        let mut items: Vec<(usize, String)> = self
            .cells(column)
            .flat_map(|(index, cell)| split_list(cell).into_iter().map(move |item| (index, item)))
            .collect();
        if self
            .reading
            .mapping
            .columns
            .last()
            .is_some_and(|last| last.column == column)
        {
            let extra = self.row.cells.iter().skip(columns);
            items.extend(
                extra
                    .flat_map(|cell| split_list(cell))
                    .map(|item| (columns - 1, item)),
            );
        }
        items
    }

    /// An answer that may be missing. One that is not understood is noted and counts as missing.
    fn answer<T>(&mut self, column: Column, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let (index, cell) = self.cell(column)?;
        if means_nothing(cell) {
            return None;
        }
        let answer = parse(cell);
        if answer.is_none() {
            self.notice(index, column);
        }
        answer
    }

    pub(super) fn notice(&mut self, index: usize, column: Column) {
        let notice = self.problem(Some(index), RowReason::AnswerNotUnderstood(column));
        self.notices.push(notice);
    }

    fn short_text(&mut self, column: Column) -> Option<ShortText> {
        self.answer(column, |cell| ShortText::parse(cell).ok())
    }

    /// Name and address. Given and family names together are surer than a whole name, which form
    /// programs fill by themselves; without any, the address stands for the name.
    fn who(&self) -> Result<(PersonName, Option<EmailAddress>), RowProblem> {
        let bad_address = |column, error| self.problem(Some(column), RowReason::BadAddress(error));
        let email = match self.cell(Column::Email) {
            Some((column, cell)) => {
                Some(EmailAddress::parse(cell).map_err(|error| bad_address(column, error))?)
            }
            None => None,
        };
        let (first, last) = (self.cell(Column::FirstName), self.cell(Column::LastName));
        let (column, name) = match (first, last, self.cell(Column::FullName)) {
            (Some((column, first)), Some((_, last)), _) => (column, format!("{first} {last}")),
            (_, _, Some((column, whole))) => (column, whole.to_owned()),
            (Some((column, one)), None, None) | (None, Some((column, one)), None) => {
                (column, one.to_owned())
            }
            (None, None, None) => match &email {
                Some(address) => (0, address.as_str().to_owned()),
                None => return Err(self.problem(None, RowReason::NoNameOrAddress)),
            },
        };
        match PersonName::parse(&name) {
            Ok(name) => Ok((name, email)),
            Err(TextError::Empty) => Err(self.problem(None, RowReason::NoNameOrAddress)),
            Err(error) => Err(self.problem(Some(column), RowReason::BadName(error))),
        }
    }

    fn side(&self) -> Result<SheetSide, RowProblem> {
        if let Some((column, word)) = self.cell(Column::Role) {
            let unknown = || RowReason::UnknownRole(word.chars().take(100).collect());
            return parse_side(word).ok_or_else(|| self.problem(Some(column), unknown()));
        }
        let yes = |column| {
            self.cell(column)
                .map(|(_, cell)| yes_or_no(cell) == Some(true))
        };
        match (yes(Column::IsMentor), yes(Column::IsMentee)) {
            (Some(true), Some(true)) => return Ok(SheetSide::Both),
            (Some(true), _) | (None, Some(false)) => return Ok(SheetSide::Mentor),
            (_, Some(true)) | (Some(false), None) => return Ok(SheetSide::Mentee),
            (Some(false), Some(false)) | (None, None) => {}
        }
        let side = self.reading.file_side;
        side.ok_or_else(|| self.problem(None, RowReason::NoRole))
    }

    fn profile(&mut self, side: SheetSide) -> Profile {
        let (teaches, wants) = self.topics(side);
        Profile {
            level: self.answer(Column::Level, |cell| LevelName::parse(cell).ok()),
            unit: self.short_text(Column::Unit),
            job_title: self.short_text(Column::JobTitle),
            profession: self.short_text(Column::Profession),
            location: self.short_text(Column::Location),
            time_zone: self.answer(Column::TimeZone, ZoneName::parse),
            languages: self.short_texts(Column::Languages),
            line_manager: self
                .short_text(Column::LineManager)
                .map(PersonReference::new),
            teaches,
            wants,
            free_time: self.answer(Column::FreeTime, parse_free_time),
            meeting: self.answer(Column::MeetingWay, parse_meeting),
            working_style: self.answer(Column::WorkingStyle, parse_working_style),
            avoid: self
                .short_texts(Column::Avoid)
                .into_iter()
                .map(PersonReference::new)
                .collect(),
            about: self.about(),
        }
    }

    fn short_texts(&mut self, column: Column) -> Vec<ShortText> {
        let mut texts: Vec<ShortText> = Vec::new();
        for (index, item) in self.list(column) {
            match ShortText::parse(&item) {
                Ok(text) if texts.iter().any(|t| t.normalised() == text.normalised()) => {}
                Ok(text) => texts.push(text),
                Err(_) => self.notice(index, column),
            }
        }
        texts
    }

    fn about(&mut self) -> Option<LongText> {
        if self.reading.free_text == FreeText::LeaveOut {
            return None;
        }
        let cells: Vec<(usize, &str)> = self.cells(Column::About).collect();
        let texts: Vec<&str> = cells.iter().map(|(_, cell)| *cell).collect();
        let about = LongText::parse(&texts.join("\n\n")).ok();
        if let (None, Some((index, _))) = (&about, cells.first()) {
            self.notice(*index, Column::About);
        }
        about
    }
}
