//! Writing a backup piece by piece, so that a large one never holds the browser up.

use serde::Serialize;

use super::head::{moment_text, space_text};
use super::{BackupHead, FORMAT, VERSION};
use crate::domain::iso;
use crate::storage::store::StoredRecord;

/// Writes a backup: [`Self::begin`], then stores with their records, then [`Self::end`]. The pieces
/// stand one after the other in the file.
#[derive(Debug, Default)]
pub struct BackupWriter {
    has_store: bool,
    has_record: bool,
}

#[derive(Serialize)]
struct HeadShape<'a> {
    format: &'a str,
    version: u64,
    data: Option<u32>,
    made: String,
    made_by: &'a str,
    release: Option<&'a str>,
    space: &'a str,
}

impl BackupWriter {
    /// The piece before every record.
    #[must_use]
    pub fn begin(head: &BackupHead) -> (Self, String) {
        let shape = HeadShape {
            format: FORMAT,
            version: VERSION,
            data: head.data,
            made: moment_text(head.made),
            made_by: head.made_by.as_str(),
            release: head.release.as_deref(),
            space: space_text(head.space),
        };
        let mut piece = json(&shape);
        piece.pop();
        piece.push_str(",\"stores\":{");
        (Self::default(), piece)
    }

    /// The piece that begins a store.
    pub fn store(&mut self, name: &str) -> String {
        let before = if self.has_store { "]," } else { "" };
        self.has_store = true;
        self.has_record = false;
        format!("{before}\n{}:[", json(&name))
    }

    /// The piece with records of the store that was begun last.
    pub fn records(&mut self, records: &[StoredRecord]) -> String {
        let mut piece = String::new();
        for record in records {
            piece.push_str(if self.has_record { ",\n" } else { "\n" });
            self.has_record = true;
            piece.push_str(&json(&(&record.key, &record.json)));
        }
        piece
    }

    /// The piece after every record.
    #[must_use]
    pub fn end(self) -> &'static str {
        if self.has_store { "]}}\n" } else { "}}\n" }
    }
}

/// What the file of a backup is called.
#[must_use]
pub fn file_name(head: &BackupHead) -> String {
    let day = iso::day_text(head.made.date_naive());
    format!("turnabout-backup-{day}.json")
}

#[expect(
    clippy::expect_used,
    reason = "texts and numbers can always be written as JSON"
)]
fn json(shape: &impl Serialize) -> String {
    serde_json::to_string(shape).expect("texts and numbers can be written")
}
