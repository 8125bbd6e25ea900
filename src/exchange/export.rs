//! CSV files that the coordinator takes out: UTF-8 with a byte-order mark, commas and CRLF, so that
//! spreadsheet programs open them right, and no cell that one of them would run as a formula.
//!
//! The default scope never holds people to avoid, reporting lines, free text or anyone's fit.

mod pairs;
mod people;
mod table;

pub use pairs::{PairingRow, PairingsFile, PermittedPair, pairings_csv, permitted_pairs_csv};
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
