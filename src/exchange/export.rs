//! CSV files that the coordinator takes out: UTF-8 with a byte-order mark, commas and CRLF, so that
//! spreadsheet programs open them right, and no cell that one of them would run as a formula.
//!
//! The default scope never holds people to avoid, reporting lines, free text or anyone's fit.

use crate::domain::participant::Participant;
use crate::domain::text::EmailAddress;

mod pairs;
mod people;
mod table;

pub use pairs::{
    PairList, PairingRow, PairingsFile, PermittedPair, pairings_csv, permitted_pairs_csv,
};
pub use people::{PeopleFile, people_csv, people_csv_with};

/// How much a file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExportScope {
    /// What may be handed on.
    #[default]
    Default,
    /// Everything that the coordinator has, for the coordinator's own use.
    Complete,
}

/// What names somebody in a file: the address, or else the name.
pub(super) fn named(person: &Participant) -> &str {
    person
        .email
        .as_ref()
        .map_or(person.name.as_str(), EmailAddress::as_str)
}
