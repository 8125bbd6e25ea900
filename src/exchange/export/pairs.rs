//! Pairs: those that were made, and those that the rules permit.

use std::io::{self, Write};

use super::ExportScope;
use super::table::Table;
use crate::exchange::sheet::harmless;

/// A pairing, as text. The structs here name nothing of the matching engine, so that a file can be
/// written from any of its answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairingRow<'a> {
    /// The junior one's name.
    pub mentor: &'a str,
    /// The junior one's address, empty when not known.
    pub mentor_email: &'a str,
    /// The senior one's name.
    pub mentee: &'a str,
    /// The senior one's address, empty when not known.
    pub mentee_email: &'a str,
    /// Where the pairing stands, in the reader's language.
    pub state: &'a str,
    /// The day of approval, such as `2026-05-04`.
    pub approved_on: &'a str,
    /// The fit in whole ten-thousandths; written in a complete file alone.
    pub fit: Option<u16>,
}

/// A pair that the rules permit, as evidence of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PermittedPair<'a> {
    /// What names the mentor: an address or a name.
    pub mentor: &'a str,
    /// What names the mentee.
    pub mentee: &'a str,
    /// The fit in whole ten-thousandths.
    pub fit: u16,
}

/// The pairings of a programme.
#[must_use]
pub fn pairings_csv<'a>(
    rows: impl IntoIterator<Item = PairingRow<'a>>,
    scope: ExportScope,
) -> Vec<u8> {
    let mut file = PairingsFile::new(scope);
    for row in rows {
        file.add(&row);
    }
    file.finish()
}

/// A file of pairings that is written one after the other, so that whoever writes thousands can pause.
pub struct PairingsFile {
    table: Table,
    scope: ExportScope,
}

impl PairingsFile {
    /// A file with its header.
    #[must_use]
    pub fn new(scope: ExportScope) -> Self {
        let mut header = vec![
            "Mentor",
            "Mentor email",
            "Mentee",
            "Mentee email",
            "State",
            "Approved on",
        ];
        if scope == ExportScope::Complete {
            header.push("Fit");
        }
        Self {
            table: Table::new(&header),
            scope,
        }
    }

    /// Adds a pairing.
    pub fn add(&mut self, row: &PairingRow<'_>) {
        let fit = row.fit.map(|fit| fit.to_string()).unwrap_or_default();
        let mut cells = vec![
            row.mentor,
            row.mentor_email,
            row.mentee,
            row.mentee_email,
            row.state,
            row.approved_on,
        ];
        if self.scope == ExportScope::Complete {
            cells.push(&fit);
        }
        self.table.row(&cells);
    }

    /// The file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.table.finish()
    }
}

/// Every pair that the rules permit, with its fit: `mentor,mentee,fit`.
#[must_use]
pub fn permitted_pairs_csv<'a>(rows: impl IntoIterator<Item = PermittedPair<'a>>) -> Vec<u8> {
    let mut table = Table::new(&["mentor", "mentee", "fit"]);
    for row in rows {
        table.row(&[row.mentor, row.mentee, &row.fit.to_string()]);
    }
    table.finish()
}

/// The same columns for other programs: written pair by pair, without a byte-order mark, a line feed behind
/// each row.
pub struct PairList<W: Write>(csv::Writer<W>);

impl<W: Write> PairList<W> {
    /// A file with its header.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn new(out: W) -> io::Result<Self> {
        let mut list = Self(csv::Writer::from_writer(out));
        list.0.write_record(["mentor", "mentee", "fit"])?;
        Ok(list)
    }

    /// Adds a pair.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn add(&mut self, pair: &PermittedPair<'_>) -> io::Result<()> {
        let fit = pair.fit.to_string();
        let cells = [&harmless(pair.mentor), &harmless(pair.mentee), &fit];
        Ok(self.0.write_record(cells)?)
    }

    /// Hands everything to the writer.
    ///
    /// # Errors
    /// When the writer fails.
    pub fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}
