//! Backups: what is written is read back, what is hostile is refused, and what restoring would do.

mod fixtures;
mod hostile;
mod private;
mod restored;
mod round_trip;
mod together;

use chrono::{DateTime, Utc};
use turnabout::domain::id::WriterId;
use turnabout::storage::backup::{BackupHead, BackupWriter, MadeBy};
use turnabout::storage::name::Space;
use turnabout::storage::store::{StoreName, StoredRecord};

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn head() -> BackupHead {
    BackupHead {
        data: Some(1),
        made: moment("2026-11-22T10:00:00Z"),
        made_by: MadeBy::App,
        release: Some("0.1.0".to_owned()),
        space: Space::Real,
    }
}

fn record(key: &str, json: &str) -> StoredRecord {
    StoredRecord {
        key: key.to_owned(),
        json: json.to_owned(),
    }
}

/// A backup as the app writes it.
fn written(head: &BackupHead, stores: &[(StoreName, Vec<StoredRecord>)]) -> String {
    let (mut writer, mut file) = BackupWriter::begin(head);
    for (store, records) in stores {
        file += &writer.store(store.as_str());
        for slice in records.chunks(2) {
            file += &writer.records(slice);
        }
    }
    file + writer.end()
}

/// Under which name a device goes on after a backup was restored.
fn new_name() -> WriterId {
    WriterId::parse("after-the-backup").unwrap()
}
