//! Sign-up sheets: from the bytes of a file to people.
//!
//! The way of a sheet: [`open`] reads the bytes, refuses what is not a sign-up sheet and recognises
//! the columns; the coordinator corrects the [`Mapping`] and says which side is junior ([`Reading`]);
//! [`people`] makes participants and names every row that it could not take; [`propose_levels`]
//! puts the levels in order. Nothing here stores anything, so nothing is half imported.

mod aliases;
mod bounds;
mod choices;
mod columns;
mod decode;
mod escape;
mod grid;
mod guess;
mod identity;
mod join;
mod kind;
mod levels;
mod likeness;
mod lines;
mod lists;
mod people;
mod position;
mod problem;
mod read;
mod recognise;
mod row;
mod separator;
mod steps;
mod topics;
mod values;
mod words;

pub use bounds::{MOST_BYTES, MOST_CELL_CHARACTERS, MOST_COLUMNS, MOST_ROWS};
pub use choices::{meeting_text, working_style_text};
pub use columns::{Column, GridPart, How, Recognised};
pub use decode::Encoding;
pub use escape::{as_written, harmless};
pub use grid::{free_time_text, parse_free_time};
pub use kind::refusal;
pub use levels::propose_levels;
pub use likeness::{Decisions, Likeness, Shares, Standing};
pub use lines::{taught_lines, wanted_lines};
pub use lists::{list_text, split_list};
pub use people::{
    BothAnswer, FreeText, Import, Junior, Reading, SamePerson, people, people_as_decided,
};
pub use problem::{Place, RowProblem, RowReason};
pub use read::{Flaw, Sheet, SheetError, SheetRow, read};
pub use recognise::{Mapping, grid_part, header_key, recognise};
pub use separator::Separator;
pub use steps::{taught_text, wanted_text};
pub use values::{SheetSide, means_nothing, number, parse_side, yes_or_no};

/// Reads a file, refuses what is no sign-up sheet, and recognises its columns.
///
/// The file's name is only used to guess whose side the file holds.
///
/// # Errors
/// When the file cannot be read as a sheet, holds something else, or has no rows.
pub fn open(bytes: &[u8], file_name: &str) -> Result<(Sheet, Mapping), SheetError> {
    let sheet = read(bytes)?;
    match refusal(&sheet) {
        Some(reason) => Err(reason),
        None => {
            let mapping = recognise(&sheet, file_name);
            Ok((sheet, mapping))
        }
    }
}
