//! Restoring a backup: first what it would do, then, on confirmation, all of it in one transaction.

use std::sync::Arc;

use leptos::prelude::*;

use super::AppState;
use super::loading::breathe;
use crate::browser::ids;
use crate::storage::backup::BackupReader;
use crate::storage::migration::STEPS;
use crate::storage::name::Space;
use crate::storage::record::Recorded;
use crate::storage::record::last_backup::LastBackup;
use crate::storage::record::meta::DataVersion;
use crate::storage::restore::{Comparison, Here, as_compared, brought_along, is_restored, taken};
use crate::storage::store::{StorageError, Store, StoreName};

pub use crate::storage::backup::{
    BackupError, BackupHead, Fault, LeftOut, MOST_BYTES, MOST_RECORD_BYTES, MOST_RECORDS, MadeBy,
};
pub use crate::storage::restore::{Counts, Differing, PrivateHere, Way, stores_shown};

/// How many records are looked at between two moments in which the browser may paint.
const SLICE: usize = 500;

/// What restoring a backup would do.
#[derive(Debug, PartialEq, Eq)]
pub struct RestorePreview {
    /// What the file says of itself.
    pub head: BackupHead,
    /// The file beside what is here.
    pub comparison: Comparison,
    /// What of the file is not taken.
    pub left_out: Vec<LeftOut>,
    /// Stores that this release does not know.
    pub unknown_stores: Vec<String>,
    /// What was here when it was compared.
    here: Arc<Here>,
}

/// Why a backup cannot be restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreError {
    /// The file is none that can be taken.
    File(BackupError),
    /// What is here cannot be read, or the file was not kept.
    Storage(StorageError),
    /// A real backup while the sample is shown: the two are never mixed.
    RealWithinSample,
    /// A backup of the sample while real data is shown.
    SampleWithinReal,
    /// Something here changed since it was compared.
    ChangedSince,
}

impl From<BackupError> for RestoreError {
    fn from(error: BackupError) -> Self {
        Self::File(error)
    }
}

impl From<StorageError> for RestoreError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl RestorePreview {
    /// What becomes of the private notes that are here when everything is replaced.
    #[must_use]
    pub fn private_here(&self) -> PrivateHere {
        self.comparison.private_here(&self.here)
    }

    /// How many records go when everything is replaced.
    #[must_use]
    pub fn going(&self) -> usize {
        let here = self.comparison.total().here;
        here.saturating_sub(self.comparison.staying(&self.here))
    }
}

impl AppState {
    /// What restoring this file would do here and now. It changes nothing.
    ///
    /// # Errors
    /// When the file cannot be restored here.
    pub async fn restore_preview(
        self,
        bytes: Vec<u8>,
    ) -> Result<Arc<RestorePreview>, RestoreError> {
        let mut reader = BackupReader::new(bytes)?;
        while reader.step(SLICE)? {
            breathe().await;
        }
        let mut backup = reader.finish()?;
        match (self.space, backup.head.space) {
            (Space::Sample, Space::Real) => return Err(RestoreError::RealWithinSample),
            (Space::Real, Space::Sample) => return Err(RestoreError::SampleWithinReal),
            _ => {}
        }
        brought_along(&mut backup, STEPS, DataVersion::CURRENT).await?;
        let mut left_out = backup.left_out;
        let mut comparison_of = Vec::with_capacity(backup.records.len());
        for slice in backup.records.chunks(SLICE) {
            for (store, record) in slice.iter().filter(|(store, _)| is_restored(*store)) {
                match taken(*store, record) {
                    Ok(record) => comparison_of.push((*store, record)),
                    Err(wrong) => left_out.push(wrong),
                }
            }
            breathe().await;
        }
        let here = self.here().await?;
        let mut comparison = Comparison::beside(&here);
        comparison.add_left_out(&left_out);
        for (place, (store, record)) in comparison_of.into_iter().enumerate() {
            comparison.add(&here, store, record);
            if place % SLICE == SLICE - 1 {
                breathe().await;
            }
        }
        Ok(Arc::new(RestorePreview {
            head: backup.head,
            comparison,
            left_out,
            unknown_stores: backup.unknown_stores,
            here: Arc::new(here),
        }))
    }

    /// Restores what a preview showed, all or nothing, provided that what it was compared with is still so.
    ///
    /// # Errors
    /// When nothing was changed.
    pub async fn restore(self, preview: &RestorePreview, way: Way) -> Result<(), RestoreError> {
        if self.here().await? != *preview.here {
            return Err(RestoreError::ChangedSince);
        }
        let writer = ids::writer().map_err(|error| StorageError::Failed(error.to_string()))?;
        let mut changes = preview.comparison.changes(way, &preview.here, &writer);
        // Another tab may be quicker even now, so the commit looks once more.
        let seen = as_compared(&changes, &preview.here);
        if way == Way::Replace || preview.comparison.total().here == 0 {
            // What is here from now on is what the file holds, so the file is its backup.
            let file = LastBackup {
                made: preview.head.made,
            };
            changes.push(file.put());
        }
        match self.commit_if(seen, changes).await {
            Err(StorageError::ChangedElsewhere) => return Err(RestoreError::ChangedSince),
            outcome => outcome?,
        }
        self.read_again().await;
        Ok(())
    }

    async fn here(self) -> Result<Here, StorageError> {
        let keeper = self.keeper.get_value();
        let stores = StoreName::ALL.into_iter();
        let stores: Vec<StoreName> = stores.filter(|store| is_restored(*store)).collect();
        let mut here = Here::new();
        for (store, records) in keeper.read_stores(&stores).await? {
            for slice in records.chunks(SLICE) {
                let slice = slice.iter().cloned();
                here.extend(slice.map(|record| ((store, record.key), record.json)));
                breathe().await;
            }
        }
        Ok(here)
    }
}
