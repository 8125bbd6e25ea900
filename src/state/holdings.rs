//! What is kept here, and how much of it.

use leptos::prelude::*;

use super::AppState;
use super::backup::texts_of;
use crate::storage::record::Recorded;
use crate::storage::record::last_backup::{self, LastBackup};
use crate::storage::restore::stores_shown;
use crate::storage::store::{StorageError, Store};

pub use crate::storage::store::StoreName;

/// What is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holdings {
    /// How many records each store has, in the order in which people are shown them.
    pub counts: Vec<(StoreName, usize)>,
    /// How many bytes the texts of all of them have.
    pub bytes: u64,
    /// When the last backup was made, where one was.
    pub last_backup: Option<LastBackup>,
}

impl Holdings {
    /// Whether there is anything that people would miss.
    pub fn is_empty(&self) -> bool {
        self.counts.iter().all(|(_, count)| *count == 0)
    }
}

impl AppState {
    /// Looks at what is kept here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn holdings(self) -> Result<Holdings, StorageError> {
        let mut counts = Vec::new();
        let mut bytes = 0;
        for store in stores_shown() {
            let records = texts_of(&self.keeper.get_value(), store).await?;
            let lengths = records
                .iter()
                .map(|record| record.key.len() + record.json.len());
            bytes += lengths.sum::<usize>() as u64;
            counts.push((store, records.len()));
        }
        Ok(Holdings {
            counts,
            bytes,
            last_backup: self.last_backup().await,
        })
    }

    /// When the last backup was made; none where none was, or where that cannot be read.
    pub async fn last_backup(self) -> Option<LastBackup> {
        let keeper = self.keeper.get_value();
        let record = keeper.read(LastBackup::STORE, last_backup::KEY).await;
        LastBackup::decode(&record.ok()??).ok()
    }
}
